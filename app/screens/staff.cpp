// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/staff.h"

#include "app/i18n/city_time.h"
#include "app/screens/frame.h"
#include "app/screens/opening_text.h"

#include <algorithm>
#include <string>

namespace weg::screens {

namespace {

using namespace std::chrono;

constexpr std::size_t kShownDigits = 12; ///< Of a version: enough to tell two apart by telephone.
constexpr std::int64_t kMegabyte = 1'000'000;

std::string moment_text(i18n::Localizer const& words, sys_seconds moment)
{
    auto const local = i18n::city_time(moment);
    auto const day = floor<days>(local);
    year_month_day const date { day };
    auto const shown = words.date(
        { static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()) });
    // Translators: a day and a time of day, for staff.
    return i18n::fill(words.tr("{date}, {time}"), { { "date", shown }, { "time", words.time(local - day) } });
}

std::string updates_text(i18n::Localizer const& words, DeviceHealth const& health)
{
    // Translators: for staff: this device has no folder in which updates are kept.
    if (!health.updates)
        return words.tr("Dieses Gerät bekommt keine");
    auto const& updates = *health.updates;
    // Translators: for staff: no update has ever come to this device.
    std::string text = updates.answered == sys_seconds {} ? words.tr("Noch nie") : moment_text(words, updates.answered);
    if (updates.failures > 0) {
        auto const failed = static_cast<std::uint64_t>(updates.failures);
        append_line(text,
            // Translators: for staff: how many looks for updates have failed since the last good one.
            i18n::fill(words.trn("Seitdem {count} Fehlversuch", "Seitdem {count} Fehlversuche", failed),
                { { "count", words.number(updates.failures) } }));
    }
    if (updates.is_clock_suspect)
        // Translators: for staff.
        append_line(text, words.tr("Die Uhr des Geräts geht nach"));
    return text;
}

std::string frames_text(i18n::Localizer const& words, DeviceHealth const& health)
{
    auto const slowest = ceil<milliseconds>(health.frames.slowest()).count();
    // Translators: for staff: how smoothly the program draws. {late} of {all} pictures came late, the slowest in {ms}
    // milliseconds.
    return i18n::fill(words.tr("{late} von {all} zu spät, langsamstes {ms} ms"),
        { { "late", words.number(static_cast<std::int64_t>(health.frames.late())) },
            { "all", words.number(static_cast<std::int64_t>(health.frames.frames())) },
            { "ms", words.number(slowest) } });
}

class StaffPage {
public:
    StaffPage(Context const& context, StaffView const& view)
        : m_context(context)
        , m_health(view.health)
        , m_page(context, "staff")
    {
    }

    Action draw()
    {
        auto const& words = m_context.words;
        // Translators: title of the screen that shows staff how the device is.
        std::string const title = words.tr("Zustand des Geräts");
        m_page.text({ title, {} }, ui::TextRole::Title, m_context.ui.theme().ink, ui::Role::Heading, "title");
        m_page.skip(ui::kSpace);
        draw_problems();
        draw_facts();
        // Translators: button for staff: end the program; the device begins it anew at once.
        button("staff/restart", "history", words.tr("Programm neu starten"), RestartProgram {});
        // Translators: button for staff: back to what visitors see.
        button("staff/leave", "check", words.tr("Menü schließen"), LeaveStaff {});
        return m_page.finish(m_action);
    }

private:
    void draw_problems()
    {
        std::vector<std::string> lines = m_health.problems;
        if (m_health.updates && !m_health.updates->problem.empty())
            lines.push_back(m_health.updates->problem);
        for (auto const& line : lines) {
            m_page.skip(
                ui::notice(m_context.ui, "warning", { line, "en" }, m_page.start(), m_page.top(), m_page.width()));
            m_page.skip(ui::kSpaceSmall);
        }
    }

    void draw_facts()
    {
        auto const& words = m_context.words;
        auto const content = m_health.content_version.empty()
            // Translators: for staff: there is no content on the device that can be shown.
            ? words.tr("Keine")
            : i18n::fill(
                // Translators: for staff: a day and the number of a version.
                words.tr("{date}, Fassung {version}"),
                { { "date", words.date(m_health.content_date) },
                    { "version", m_health.content_version.substr(0, kShownDigits) } });
        // Translators: label for staff.
        fact("book", words.tr("Inhalte"), content);
        // Translators: label for staff: when a source of updates last answered.
        fact("source", words.tr("Letzte Aktualisierung"), updates_text(words, m_health));
        auto const up = floor<minutes>(m_health.uptime);
        // Translators: for staff: the program has run for less than a minute.
        auto const uptime = up.count() == 0 ? words.tr("Unter einer Minute") : words.duration(up);
        // Translators: label for staff: for how long the program has been running.
        fact("clock", words.tr("Läuft seit"), uptime);
        // Translators: label for staff: pictures (frames) that the program draws.
        fact("star", words.tr("Bilder"), frames_text(words, m_health));
        if (m_health.free_disk)
            // Translators: label for staff: room on the disk. {count} is a number of megabytes.
            fact("disc", words.tr("Freier Speicher"),
                i18n::fill(words.tr("{count} MB"), { { "count", words.number(*m_health.free_disk / kMegabyte) } }));
        m_page.skip(ui::kSpace);
    }

    void fact(std::string_view icon, std::string const& label, std::string const& value)
    {
        m_page.skip(ui::fact(m_context.ui, { .icon = icon, .label = { label, {} }, .value = { value, {} } },
            m_page.start(), m_page.top(), m_page.width()));
        m_page.skip(ui::kSpace);
    }

    void button(std::string_view id, std::string_view icon, std::string const& label, Action const& then)
    {
        ui::ButtonLook const look { .icon = icon };
        float const height = ui::button_size(m_context.ui, { label, {} }, look, m_page.width()).height + ui::kSpace;
        if (ui::button(m_context.ui, id, { label, {} }, { m_page.start(), m_page.top(), m_page.width(), height }, look))
            m_action = then;
        m_page.skip(height + ui::kSpace);
    }

    Context const& m_context;
    DeviceHealth const& m_health;
    Page m_page;
    Action m_action;
};

} // namespace

Action draw_staff(Context const& context, StaffView const& view) { return StaffPage(context, view).draw(); }

} // namespace weg::screens
