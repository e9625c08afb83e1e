// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/espeak/speech.h"
#include "platform/speechd/speech.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace weg;
using Kind = ports::SpeechEvent::Kind;

namespace {

/// Real programs take their time; so long a test waits before it calls them stuck.
constexpr std::chrono::seconds kPatience { 120 };

template <class Until>
bool wait_for(Until const& until)
{
    auto const end = std::chrono::steady_clock::now() + kPatience;
    while (!until()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

/// What the port tells until something is over.
std::vector<ports::SpeechEvent> hear(ports::Speech& speech)
{
    std::vector<ports::SpeechEvent> heard;
    CHECK(wait_for([&] {
        for (auto const& event : speech.events())
            heard.push_back(event);
        return !heard.empty() && heard.back().kind != Kind::Started;
    }));
    return heard;
}

void check_heard(ports::Speech& speech, ports::Utterance const& utterance)
{
    INFO(utterance.language);
    speech.speak(utterance);
    auto const heard = hear(speech);
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].kind == Kind::Started);
    CHECK(heard[1].kind == Kind::Ended);
    CHECK(heard[0].id == utterance.id);
    CHECK(heard[1].id == utterance.id);
}

/// Of the sound that was written to `file`, 16 bits a sample: how many samples are louder than noise.
std::size_t loud_samples(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string const bytes { std::istreambuf_iterator<char>(stream), {} };
    std::size_t loud = 0;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto const low = static_cast<unsigned char>(bytes[at]);
        auto const high = static_cast<unsigned char>(bytes[at + 1]);
        loud += std::abs(static_cast<std::int16_t>(low | high << 8)) > 1000 ? 1 : 0;
    }
    return loud;
}

bool speaks(ports::Speech& speech, std::string const& language)
{
    auto const voices = speech.voices();
    REQUIRE(voices);
    return std::ranges::find(*voices, language) != voices->end();
}

/// A speech-dispatcher of the test's own: its socket, its configuration, espeak-ng, and no loudspeaker.
class Dispatcher {
public:
    Dispatcher()
        : m_folder("dispatcher")
    {
        m_folder.write("conf/speechd.conf",
            "AudioOutputMethod \"alsa\"\nAudioALSADevice \"default\"\nDefaultLanguage \"de\"\nDefaultModule espeak-ng\n"
            "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n");
        m_folder.write("conf/modules/espeak-ng.conf", "Debug 0\n");
        m_folder.write("alsa.conf", "pcm.!default { type null }\nctl.!default { type null }\n");
        m_pid = fork();
        REQUIRE(m_pid >= 0);
        if (m_pid == 0) {
            auto const path = [&](char const* name) { return (m_folder.path() / name).string(); };
            setenv("ALSA_CONFIG_PATH", path("alsa.conf").c_str(), 1);
            if (!std::freopen("/dev/null", "w", stderr) || !std::freopen("/dev/null", "w", stdout))
                _exit(1);
            execlp("speech-dispatcher", "speech-dispatcher", "--run-single", "--communication-method", "unix_socket",
                "--socket-path", socket().c_str(), "--config-dir", path("conf").c_str(), "--log-dir",
                path("log").c_str(), "--pid-file", path("pid").c_str(), "--timeout", "0", "--log-level", "1", nullptr);
            _exit(127);
        }
    }
    ~Dispatcher()
    {
        kill(m_pid, SIGTERM);
        waitpid(m_pid, nullptr, 0);
    }
    Dispatcher(Dispatcher const&) = delete;
    Dispatcher& operator=(Dispatcher const&) = delete;

    [[nodiscard]] std::string socket() const { return (m_folder.path() / "socket").string(); }

private:
    test::Folder m_folder;
    pid_t m_pid = -1;
};

} // namespace

TEST_CASE("espeak-ng is heard in every script, and says when it is done", "[platform][speech]")
{
    test::Folder const folder("espeak");
    auto const file = folder.path() / "heard.raw";
    // SDL writes the sound to a file, as fast as it comes.
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
    auto opened = platform::EspeakSpeech::open();
    REQUIRE(opened);
    auto& speech = *opened.value();
    for (auto const* const language : { "de", "ar", "ta", "cmn", "ku", "en", "fr" })
        CHECK(speaks(speech, language));
    for (auto const* const language : { "ti", "ckb", "ps" })
        CHECK_FALSE(speaks(speech, language)); // languages.yaml says so.
    std::uint64_t id = 0;
    for (auto const& [language, text] :
        std::initializer_list<std::pair<char const*, char const*>> { { "de", "Guten Tag, hier ist die Stadt." },
            { "ar", "أهلاً وسهلاً" }, { "ta", "நல்வரவு" }, { "cmn", "欢迎" } }) {
        check_heard(speech, { { ++id }, text, language });
        CHECK(loud_samples(file) > 2000);
    }
    // Plain text: markup would be dropped and an unknown tag swallowed.
    check_heard(speech, { { ++id }, "<a>", "de" });
    CHECK(loud_samples(file) > 2000);
    check_heard(speech, { { ++id }, "Guten Tag.", "de", 1, 0.0 });
    CHECK(loud_samples(file) == 0);

    // What is cut short tells nothing more; what comes in its place does.
    speech.speak({ { ++id }, "Das ist ein langer Satz, den niemand zu Ende hört, weil ein anderer kommt.", "de" });
    speech.speak({ { ++id }, "Kurz.", "de" });
    auto const heard = hear(speech);
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].id.value == id);
    CHECK(heard[1].id.value == id);
    speech.speak({ { ++id }, "Ende.", "de" });
    speech.stop();
    CHECK(speech.events().empty());

    // A device without sound fails, and serves again when it has some.
    opened.value().reset();
    setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    opened = platform::EspeakSpeech::open();
    REQUIRE(opened);
    opened.value()->speak({ { ++id }, "Ohne Ton.", "de" });
    auto const failed = hear(*opened.value());
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].kind == Kind::Failed);
    setenv("SDL_AUDIODRIVER", "disk", 1);
    check_heard(*opened.value(), { { ++id }, "Mit Ton.", "de" });
    unsetenv("SDL_AUDIODRIVER");
}

// Registered by its tag, with the settings it needs: see CMakeLists.txt.
TEST_CASE("a speech-dispatcher is heard, cut short and missed", "[.speechd]")
{
    std::string socket;
    std::unique_ptr<platform::SpeechdSpeech> speech;
    {
        Dispatcher const dispatcher;
        socket = dispatcher.socket();
        REQUIRE(wait_for([&] {
            auto opened = platform::SpeechdSpeech::open(socket);
            if (opened)
                speech = std::move(opened).value();
            return opened.has_value();
        }));
        REQUIRE(wait_for([&] { return speech->voices().has_value(); }));
        for (auto const* const language : { "de", "ar", "ta", "cmn" })
            CHECK(speaks(*speech, language));
        CHECK_FALSE(speaks(*speech, "ti"));
        check_heard(*speech, { { 1 }, "Guten Tag, hier ist die Stadt.", "de" });
        check_heard(*speech, { { 2 }, "நல்வரவு <b>", "ta", 0.75, 0.5 });
        speech->speak({ { 3 }, "Das ist ein langer Satz, den niemand zu Ende hört, weil ein anderer kommt.", "de" });
        speech->speak({ { 4 }, "Kurz.", "de" });
        auto const heard = hear(*speech);
        REQUIRE(heard.size() == 2);
        CHECK(heard[0].id.value == 4);
        CHECK(heard[1].kind == Kind::Ended);
    }
    speech->speak({ { 5 }, "Zu spät.", "de" });
    auto const failed = hear(*speech);
    REQUIRE(failed.size() == 1);
    CHECK(failed[0].kind == Kind::Failed);
    CHECK_FALSE(platform::SpeechdSpeech::open(socket));
}
