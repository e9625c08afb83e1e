// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/speechd/speech.h"

#include "app/base/handle.h"

#include <libspeechd.h>

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

namespace weg::platform {

namespace {

using Kind = ports::SpeechEvent::Kind;
using Connection = CHandle<SPDConnection, spd_close>;
using Address = CHandle<SPDConnectionAddress, SPDConnectionAddress__free>;
using VoiceList = CHandle<SPDVoice*, free_spd_voices>;
using Text = CHandle<char, std::free>;

/// What the daemon tells of its messages, by their numbers. libspeechd's callbacks carry nothing of ours, so they all write
/// here; the daemon's numbers are its own and differ for each connection.
struct Told {
    std::mutex mutex;
    std::map<std::pair<std::size_t, std::size_t>, std::vector<Kind>> by_message; ///< Client and message.
};

Told& told()
{
    static Told instance;
    return instance;
}

void on_news(std::size_t message, std::size_t client, SPDNotificationType what) noexcept
{
    std::scoped_lock const lock(told().mutex);
    told().by_message[{ client, message }].push_back(what == SPD_EVENT_BEGIN ? Kind::Started : Kind::Ended);
}

std::vector<Kind> take_news(std::size_t message, std::size_t client)
{
    std::scoped_lock const lock(told().mutex);
    auto& all = told().by_message;
    // What came before is over; nobody asks for it any more.
    std::erase_if(all, [&](auto const& each) { return each.first.first == client && each.first.second < message; });
    auto const found = all.find({ client, message });
    return found == all.end() ? std::vector<Kind> {} : std::exchange(found->second, {});
}

/// SSIP goes from -100 to 100, 0 the voice's own; rates are steps of hearing, so half and double lie equally far from it.
int rate_of(double rate) { return std::clamp(static_cast<int>((rate < 1 ? 1 - 1 / rate : rate - 1) * 60), -100, 100); }
int volume_of(double volume) { return std::clamp(static_cast<int>(volume * 200) - 100, -100, 100); }

std::vector<std::string> list_voices(SPDConnection& connection)
{
    std::vector<std::string> tags;
    VoiceList const voices(spd_list_synthesis_voices(&connection));
    for (auto* const* at = voices.get(); at != nullptr && *at != nullptr; ++at) {
        // Variants change how a voice sounds, not what it speaks.
        if ((*at)->language != nullptr)
            tags.emplace_back((*at)->language);
    }
    std::ranges::sort(tags);
    tags.erase(std::ranges::unique(tags).begin(), tags.end());
    return tags;
}

} // namespace

struct SpeechdSpeech::State {
    Connection connection; ///< The worker's alone.
    std::size_t client = 0;
    std::mutex mutex;
    std::condition_variable news;
    bool ending = false;
    bool cut = false; ///< What is being said is to be silent.
    std::optional<ports::Utterance> wanted;
    std::optional<std::vector<std::string>> voices;
    std::optional<std::pair<std::size_t, ports::UtteranceId>> saying; ///< The daemon's number of it, and ours.
    std::vector<ports::SpeechEvent> failed;

    void work()
    {
        auto found = list_voices(*connection);
        std::unique_lock lock(mutex);
        voices = std::move(found);
        for (;;) {
            news.wait(lock, [this] { return ending || cut || wanted; });
            if (ending)
                break;
            bool const silence = std::exchange(cut, false);
            auto const utterance = std::exchange(wanted, std::nullopt);
            lock.unlock();
            if (silence)
                spd_cancel(connection.get());
            int const message = utterance ? say(*utterance) : 0;
            lock.lock();
            if (!utterance || cut || wanted) // Something newer came meanwhile.
                continue;
            if (message > 0)
                saying = { static_cast<std::size_t>(message), utterance->id };
            else
                failed.push_back({ Kind::Failed, utterance->id });
        }
        lock.unlock();
        spd_cancel(connection.get());
    }

    /// The daemon's number of it; not above 0: it would not.
    int say(ports::Utterance const& utterance)
    {
        SPDConnection* const to = connection.get();
        if (spd_set_language(to, utterance.language.c_str()) != 0
            || spd_set_voice_rate(to, rate_of(utterance.rate)) != 0
            || spd_set_volume(to, volume_of(utterance.volume)) != 0)
            return 0;
        return spd_say(to, SPD_TEXT, utterance.text.c_str());
    }
};

Result<std::unique_ptr<SpeechdSpeech>> SpeechdSpeech::open(std::filesystem::path const& socket)
{
    char* raw_reason = nullptr;
    Address const address(spd_get_default_address(&raw_reason));
    Text const no_address(raw_reason);
    if (!address)
        return Error { ErrorCode::Unavailable, std::string("speech-dispatcher: ") + (raw_reason ? raw_reason : "?") };
    if (!socket.empty()) {
        std::free(address->unix_socket_name);
        address->method = SPD_METHOD_UNIX_SOCKET;
        address->unix_socket_name = strdup(socket.c_str());
    }
    raw_reason = nullptr;
    constexpr int kStartNone = 0;
    Connection connection(
        spd_open2("wegweiser", "read-aloud", nullptr, SPD_MODE_THREADED, address.get(), kStartNone, &raw_reason));
    Text const not_open(raw_reason);
    if (!connection)
        return Error { ErrorCode::Unavailable, std::string("speech-dispatcher: ") + (raw_reason ? raw_reason : "?") };
    connection->callback_begin = connection->callback_end = on_news;
    if (spd_set_notification_on(connection.get(), SPD_BEGIN) != 0
        || spd_set_notification_on(connection.get(), SPD_END) != 0)
        return Error { ErrorCode::Unavailable, "speech-dispatcher tells nothing of what it says" };
    auto state = std::make_shared<State>();
    state->client = static_cast<std::size_t>(spd_get_client_id(connection.get()));
    state->connection = std::move(connection);
    return std::unique_ptr<SpeechdSpeech>(new SpeechdSpeech(std::move(state)));
}

SpeechdSpeech::SpeechdSpeech(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
    std::thread([its = m_state] { its->work(); }).detach();
}

SpeechdSpeech::~SpeechdSpeech()
{
    {
        std::scoped_lock const lock(m_state->mutex);
        m_state->ending = true;
    }
    m_state->news.notify_all();
}

std::optional<std::vector<std::string>> SpeechdSpeech::voices()
{
    std::scoped_lock const lock(m_state->mutex);
    return m_state->voices;
}

void SpeechdSpeech::speak(ports::Utterance const& utterance)
{
    stop();
    {
        std::scoped_lock const lock(m_state->mutex);
        m_state->wanted = utterance;
    }
    m_state->news.notify_all();
}

void SpeechdSpeech::stop()
{
    {
        std::scoped_lock const lock(m_state->mutex);
        m_state->cut = true;
        m_state->wanted.reset();
        m_state->saying.reset();
        m_state->failed.clear();
    }
    m_state->news.notify_all();
}

std::vector<ports::SpeechEvent> SpeechdSpeech::events()
{
    std::scoped_lock const lock(m_state->mutex);
    auto events = std::exchange(m_state->failed, {});
    if (m_state->saying) {
        auto const [message, id] = *m_state->saying;
        for (Kind const kind : take_news(message, m_state->client))
            events.push_back({ kind, id });
    }
    return events;
}

} // namespace weg::platform
