// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds_service.h"

#include "app/authoring/hsds_schedule.h"
#include "app/authoring/hsds_words.h"
#include "app/authoring/link_contact.h"
#include "app/authoring/plain_text.h"
#include "app/authoring/syntax.h"

#include <algorithm>
#include <charconv>

namespace weg::authoring {

namespace {

using content::BlockKind;

constexpr std::size_t kTitleLimit = 40;
constexpr std::size_t kSummaryLimit = 160;

std::string words_of(std::string const& text) { return cut(without_direction_marks(text), kHsdsTextLimit); }

BlockKind kind_of(std::string const& name)
{
    return name == "heading" ? BlockKind::Heading
        : name == "point"    ? BlockKind::Point
        : name == "step"     ? BlockKind::Step
                             : BlockKind::Paragraph;
}

} // namespace

HsdsServiceReader::HsdsServiceReader(HsdsIndex const& index, HsdsNames names, HsdsRow const& row, Problems& notes)
    : m_index(index)
    , m_names(names)
    , m_row(row)
    , m_id(row.at("id"))
    , m_place("service " + m_id + " '" + HsdsIndex::cell(row, "name") + "'")
    , m_notes(notes)
    , m_ours(!index.value(m_id, "id").empty())
{
}

DraftEntry HsdsServiceReader::read()
{
    read_name();
    read_words();
    read_contacts();
    read_locations();
    read_cost();
    read_lists();
    read_origin();
    return std::move(m_entry);
}

std::string HsdsServiceReader::cell(char const* column) const { return HsdsIndex::cell(m_row, column); }

std::vector<std::string> HsdsServiceReader::codes(std::string const& row, char const* taxonomy) const
{
    std::vector<std::string> codes;
    for (auto const* const term : m_index.terms(row, taxonomy))
        codes.push_back(HsdsIndex::cell(*term, "code"));
    return codes;
}

void HsdsServiceReader::read_name()
{
    m_entry.id = m_names.services.of(m_id);
    m_entry.name = words_of(cell("name"));
    std::string const other = without_direction_marks(cell("alternate_name"));
    m_entry.title = cut(m_ours && !other.empty() ? other : m_entry.name, kTitleLimit);
    m_entry.icon = m_index.value(m_id, "icon");
    m_entry.icon = m_entry.icon.empty() ? "info" : m_entry.icon;
    std::string const order = m_index.value(m_id, "order");
    std::from_chars(order.data(), order.data() + order.size(), m_entry.order);
    m_entry.organization = m_names.organizations.of(cell("organization_id"));
    m_entry.program = m_names.programs.of(cell("program_id"));
    m_entry.historical = cell("status") == "inactive" || cell("status") == "defunct";
}

void HsdsServiceReader::add_block(BlockKind kind, int step, std::string const& text)
{
    for (auto const& part : split(text, kHsdsTextLimit)) {
        m_entry.body.push_back({ kind, step, part });
        kind = kind == BlockKind::Point ? kind : BlockKind::Paragraph;
        step = 0;
    }
}

void HsdsServiceReader::add_more(char const* heading, char const* column)
{
    std::string const words = without_direction_marks(cell(column));
    if (words.empty() || m_ours)
        return;
    add_block(BlockKind::Heading, 0, heading);
    add_block(BlockKind::Paragraph, 0, words);
}

void HsdsServiceReader::read_words()
{
    auto blocks = blocks_of(cell("description"));
    for (auto& block : blocks)
        block.text = without_direction_marks(block.text);
    m_entry.summary = m_entry.title;
    if (!blocks.empty()) {
        m_entry.summary = first_sentences(blocks.front().text, kSummaryLimit);
        // What the summary says whole need not be said twice.
        if (m_entry.summary == blocks.front().text)
            blocks.erase(blocks.begin());
    }
    for (auto const& block : blocks)
        add_block(kind_of(block.kind), block.step, block.text);
    add_more("Für wen", "eligibility_description");
    add_more("Anmeldung", "application_process");
    add_more("Kosten", "fees_description");
    m_entry.spoken_languages_note = words_of(cell("interpretation_services"));
    m_entry.check = words_of(cell("alert"));
}

void HsdsServiceReader::add_web(std::string const& url, std::string const& label)
{
    std::string const encoded = percent_encoded(url);
    if (url.empty())
        return;
    if (is_url(encoded))
        m_entry.contacts.push_back({ "web", encoded, {}, words_of(label) });
    else
        m_notes.add(m_place, "'" + url + "' is no web address; left out");
}

/// Phones first, then e-mail, then the web: people call before they write.
void HsdsServiceReader::read_contacts()
{
    std::map<std::string, std::size_t> places; ///< Of a contact, by HSDS's id.
    for (auto const* const row : m_index.rows("phone", "service_id", m_id)) {
        std::string number = tidied(HsdsIndex::cell(*row, "number"));
        std::erase(number, '"');
        std::string const display = m_index.value(row->at("id"), "display");
        auto contact = is_phone(number) ? std::optional(DraftContact { "phone", number, display, {} })
                                        : contact_of({ "tel:" + number, display, false });
        if (!contact) {
            m_notes.add(m_place, "'" + number + "' is no phone number; left out");
            continue;
        }
        contact->label = words_of(HsdsIndex::cell(*row, "description"));
        places[row->at("id")] = m_entry.contacts.size();
        m_entry.contacts.push_back(std::move(*contact));
    }
    std::vector<std::string> emails;
    for (auto const* const row : m_index.rows("contact", "service_id", m_id)) {
        std::string const email = tidied(HsdsIndex::cell(*row, "email"));
        if (!is_email(email))
            continue;
        places[row->at("id")] = m_entry.contacts.size();
        emails.push_back(email);
        // The name of another system's contact is a person's.
        m_entry.contacts.push_back(
            { "email", email, {}, m_ours ? words_of(HsdsIndex::cell(*row, "name")) : std::string() });
    }
    if (std::string const email = tidied(cell("email"));
        is_email(email) && std::ranges::find(emails, email) == emails.end()) {
        auto const first = std::ranges::find(m_entry.contacts, "email", &DraftContact::kind);
        for (auto& [id, place] : places)
            place += place >= static_cast<std::size_t>(first - m_entry.contacts.begin()) ? 1 : 0;
        m_entry.contacts.insert(first, { "email", email, {}, {} });
    }
    std::vector<std::pair<std::string, std::string>> urls;
    for (auto const* const row : m_index.rows("attribute", "link_id", m_id)) {
        if (HsdsIndex::cell(*row, "link_type") == "url")
            urls.emplace_back(HsdsIndex::cell(*row, "value"), m_index.value(row->at("id"), "label"));
    }
    std::string const url = cell("url");
    if (std::ranges::find(urls, url, &std::pair<std::string, std::string>::first) == urls.end())
        add_web(url, {});
    for (auto const& [address, label] : urls)
        add_web(address, label);
    read_schedules(places);
}

void HsdsServiceReader::read_schedules(std::map<std::string, std::size_t> const& contacts)
{
    std::map<std::string, std::vector<HsdsRow const*>> rows; ///< By whose they are; "": the service's.
    for (auto const* const row : m_index.rows("schedule", "service_id", m_id))
        rows[m_index.value(row->at("id"), "contact")].push_back(row);
    for (auto const& [whose, of] : rows) {
        auto const contact = contacts.find(whose);
        auto& schedule = contact == contacts.end() ? m_entry.schedule : m_entry.contacts[contact->second].schedule;
        schedule = schedule_of(of, m_index, m_place, m_notes);
    }
}

void HsdsServiceReader::read_locations()
{
    for (auto const* const at : m_index.rows("service_at_location", "service_id", m_id)) {
        auto const* const row = m_index.row("location", HsdsIndex::cell(*at, "location_id"));
        if (!row)
            continue;
        std::string const& id = row->at("id");
        DraftLocation place;
        place.name = words_of(HsdsIndex::cell(*row, "name"));
        place.note = words_of(HsdsIndex::cell(*at, "description"));
        auto const& addresses = m_index.rows("address", "location_id", id);
        if (addresses.empty()) {
            place.street = m_index.value(id, "street");
            place.postal_code = m_index.value(id, "postal_code");
            place.city = m_index.value(id, "city");
        } else {
            place.street = words_of(HsdsIndex::cell(*addresses.front(), "address_1"));
            place.postal_code = HsdsIndex::cell(*addresses.front(), "postal_code");
            place.city = HsdsIndex::cell(*addresses.front(), "city");
        }
        if (place.city.empty()) {
            m_notes.add(m_place, "its place '" + place.name + "' has no city; left out");
            continue;
        }
        auto const districts = codes(id, "district");
        place.district = districts.empty() ? "" : districts.front();
        for (auto const* const feature : m_index.rows("accessibility", "location_id", id))
            place.step_free = place.step_free || HsdsIndex::cell(*feature, "description") == "step-free";
        m_entry.locations.push_back(std::move(place));
    }
}

void HsdsServiceReader::read_cost()
{
    auto const costs = codes(m_id, "cost");
    m_entry.cost = costs.empty() ? "" : costs.front();
    auto const& options = m_index.rows("cost_option", "service_id", m_id);
    if (options.empty())
        return;
    HsdsRow const& option = *options.front();
    std::string amount = HsdsIndex::cell(option, "amount");
    // A price needs its kind, which only our own exports tell.
    if (HsdsIndex::cell(option, "currency") == "EUR" && !m_entry.cost.empty())
        m_entry.cost_eur = amount;
    m_entry.cost_note = words_of(HsdsIndex::cell(option, "amount_description"));
    if (m_ours)
        return;
    std::string words = HsdsIndex::cell(option, "option");
    if (!amount.empty())
        words += (words.empty() ? "" : ": ") + amount + " " + HsdsIndex::cell(option, "currency");
    if (!m_entry.cost_note.empty())
        words += (words.empty() ? "" : ". ") + m_entry.cost_note;
    m_entry.cost_note = words_of(words);
}

void HsdsServiceReader::read_lists()
{
    for (auto const* const row : m_index.rows("language", "service_id", m_id))
        m_entry.spoken_languages.push_back(HsdsIndex::cell(*row, "code"));
    std::erase(m_entry.spoken_languages, "");
    for (auto const* const row : m_index.rows("required_document", "service_id", m_id))
        m_entry.documents.push_back(words_of(HsdsIndex::cell(*row, "document")));
    std::erase(m_entry.documents, "");
    m_entry.target_groups = codes(m_id, "target_group");
    m_entry.times = codes(m_id, "time");
    m_entry.topics = codes(m_id, "topic");
    for (auto const* const row : m_index.rows("service_area", "service_id", m_id)) {
        auto const districts = codes(row->at("id"), "district");
        if (districts.empty())
            m_notes.add(m_place, "the area '" + HsdsIndex::cell(*row, "name") + "' is no district; left out");
        else
            m_entry.service_areas.push_back(districts.front());
    }
    for (auto const& other : m_index.values(m_id, "related")) {
        if (auto const id = m_names.services.of(other); !id.empty())
            m_entry.related.push_back(id);
    }
}

void HsdsServiceReader::read_origin()
{
    m_entry.sources = m_index.values(m_id, "source");
    std::string const url = percent_encoded(cell("url"));
    if (m_entry.sources.empty())
        m_entry.sources.push_back(is_url(url) ? url : "HSDS: " + m_entry.name);
    std::string day = cell("assured_date");
    if (day.empty())
        day = cell("last_modified").substr(0, 10);
    m_entry.verified = day.size() == 10 && is_date(day) ? day : "";
    m_entry.as_of = m_index.value(m_id, "as_of");
    auto const level = [&](char const* type, auto none, auto low, auto high, auto usual) {
        std::string const value = m_index.value(m_id, type);
        return value == "none" ? none : value == "low" ? low : value == "high" ? high : usual;
    };
    m_entry.confidence = level("confidence", content::Confidence::Medium, content::Confidence::Low,
        content::Confidence::High, content::Confidence::Medium);
    m_entry.staleness = level("staleness", content::Staleness::None, content::Staleness::Low, content::Staleness::High,
        content::Staleness::Medium);
}

} // namespace weg::authoring
