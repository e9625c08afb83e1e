// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A publisher, whoever stands between, the power and the clock do what the bytes say; a device looks for updates.
#include "app/sync/update.h"

#include "tests/support/power_cut_files.h"
#include "tests/sync/editions.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <set>
#include <span>

using namespace weg::sync;
using namespace weg::sync::testing;
using weg::test::Lost;
using weg::test::PowerCutFiles;

namespace {

constexpr std::size_t kMostSteps = 24;
constexpr char const* kFactory = "factory";

/// What the bytes still have to say; zeros at their end.
class Script {
public:
    explicit Script(std::span<std::uint8_t const> bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] bool is_over() const { return m_bytes.empty(); }
    std::size_t next(std::size_t below)
    {
        if (m_bytes.empty())
            return 0;
        auto const byte = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        return byte % below;
    }

private:
    std::span<std::uint8_t const> m_bytes;
};

class World {
public:
    explicit World(Script& script)
        : m_script(script)
        , m_fetcher(m_editions.repository)
    {
        publish();
        must(m_files.write("factory.db", kFactory));
        must(m_files.write("metadata/root.json", m_editions.repository.files.at("metadata/1.root.json")));
        for (char const* const file : { "factory.db", "metadata/root.json" })
            must(m_files.sync(file));
        for (char const* const folder : { "", "metadata" })
            must(m_files.sync_folder(folder));
        m_past.push_back(m_editions.repository.files);
    }

    void step()
    {
        auto& files = m_editions.repository.files;
        switch (m_script.next(10)) {
        case 0:
            publish();
            m_past.push_back(files);
            break;
        case 1:
            m_editions.repository.rotate_root();
            break;
        case 2: // New keys for what is signed each day.
            m_editions.repository.timestamp_keys = new_keys(1);
            m_editions.repository.set_role(&Root::timestamp, m_editions.repository.timestamp_keys, 1);
            m_editions.repository.publish_root();
            m_editions.repository.publish_timestamp();
            break;
        case 3: // Somebody changes a byte of what was published,
            if (auto& bytes = pick(files)->second; !bytes.empty())
                bytes[m_script.next(256) * bytes.size() / 256] ^= static_cast<char>(1 + m_script.next(255));
            break;
        case 4: // loses a file,
            files.erase(pick(files));
            break;
        case 5: // puts one in another's place,
            pick(files)->second = pick(files)->second;
            break;
        case 6: // or brings everything back as it once was.
            files = m_past[m_script.next(m_past.size())];
            break;
        case 7:
            m_clock.moment += std::chrono::hours { 12 } * (static_cast<int>(m_script.next(7)) - 3);
            break;
        case 8:
            m_files.stop_after(m_script.next(64));
            look();
            m_files.reboot(static_cast<Lost>(m_script.next(3)));
            break;
        default:
            look();
        }
        check();
    }

private:
    static void must(weg::Result<void> const& done)
    {
        if (!done)
            std::abort();
    }
    std::map<std::string, std::string, std::less<>>::iterator pick(
        std::map<std::string, std::string, std::less<>>& files)
    {
        return std::next(files.begin(), static_cast<std::ptrdiff_t>(m_script.next(files.size())));
    }
    void publish()
    {
        m_editions.publish(++m_newest);
        m_signed.insert(edition(m_newest));
    }
    Store store()
    {
        return { m_files, "state", "factory.db", [](auto const&) { return weg::Result<void>(); } };
    }
    void look()
    {
        auto kept = store();
        if (!kept.look())
            return;
        MetadataFolder metadata(m_files, "metadata");
        Updater updater(m_fetcher, metadata, m_clock, "metadata/");
        Downloader downloader(m_fetcher, m_files, "partial");
        (void)update(updater, downloader, kept, { "bielefeld", 7, { 1, 0, 0 }, {}, 0, {}, 1'000'000 }, "targets/");
    }
    [[nodiscard]] Version trusted(char const* role)
    {
        auto const bytes = m_files.read(std::string("metadata/") + role + ".json", 1'000'000);
        auto const envelope = bytes ? read_envelope(bytes.value(), role) : weg::Result<Envelope>(bytes.error());
        if (!envelope)
            return 0;
        auto const* const version = envelope.value().signed_part.find("version");
        return version == nullptr ? 0 : std::get<std::int64_t>(version->value);
    }
    /// What must hold at every moment, whatever has happened.
    void check()
    {
        auto kept = store();
        auto const file = kept.start();
        if (!file)
            std::abort();
        must(kept.confirm());
        auto const shown = m_files.read(file.value(), 1'000'000);
        bool const was_signed = shown && (shown.value() == kFactory || m_signed.contains(shown.value()));
        auto const root = trusted("root");
        auto const timestamp = trusted("timestamp");
        // With the keys of the timestamp goes what they signed; a cut just before the root that replaces them leaves none
        // (0). The number of the edition holds all the same.
        bool const goes_back = root < m_root || (root == m_root && timestamp != 0 && timestamp < m_timestamp)
            || kept.pointer().sequence < m_sequence;
        if (!was_signed || goes_back)
            std::abort();
        m_root = root;
        m_timestamp = timestamp;
        m_sequence = kept.pointer().sequence;
    }

    Script& m_script;
    Editions m_editions;
    MemoryFetcher m_fetcher;
    PowerCutFiles m_files;
    FixedClock m_clock;
    std::vector<std::map<std::string, std::string, std::less<>>> m_past;
    std::set<std::string> m_signed;
    int m_newest = 0;
    Version m_root = 0, m_timestamp = 0;
    std::int64_t m_sequence = 0;
};

} // namespace

/// Property: at every moment the device shows what it came with or what was signed, and no version that it trusts goes back.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    Script script({ data, size });
    World world(script);
    for (std::size_t step = 0; step < kMostSteps && !script.is_over(); ++step)
        world.step();
    return 0;
}
