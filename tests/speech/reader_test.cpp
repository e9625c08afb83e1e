// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/speech/reader.h"

#include "platform/headless/speech.h"
#include "tests/support/catch.h"

using namespace weg;
using speech::Reader;
using speech::ReadingCommand;
using speech::ReadingState;

namespace {

struct Listener {
    platform::RecordedSpeech speech { { "de" } };
    Reader reader { speech };

    Listener() { reader.read(speech::sentences_of(0, "Eins. Zwei. Drei.", "de", "de")); }
    /// The voice comes to the end of its sentence.
    void hear()
    {
        speech.end();
        CHECK(reader.listen());
    }
    [[nodiscard]] std::string last() const { return speech.said.back().text; }
};

} // namespace

TEST_CASE("sentences are read one after the other, then there is silence", "[speech][reader]")
{
    Listener listener;
    CHECK(listener.last() == "Eins.");
    CHECK_FALSE(listener.reader.listen()); // Not over yet.
    CHECK(listener.speech.said.size() == 1);
    listener.hear();
    CHECK(listener.last() == "Zwei.");
    REQUIRE(listener.reader.current());
    CHECK(listener.reader.current()->range == i18n::TextStretch { 6, 11 });
    listener.hear();
    listener.hear();
    CHECK(listener.reader.state() == ReadingState::Silent);
    CHECK_FALSE(listener.reader.current());
    CHECK(listener.speech.said.size() == 3);
    CHECK(listener.speech.stops == 0);
}

TEST_CASE("a pause keeps the sentence, which is then said from its beginning", "[speech][reader]")
{
    Listener listener;
    listener.hear();
    listener.reader.obey(ReadingCommand::Pause);
    CHECK_FALSE(listener.speech.speaking());
    CHECK(listener.reader.state() == ReadingState::Paused);
    CHECK_FALSE(listener.reader.can(ReadingCommand::Pause));
    listener.reader.obey(ReadingCommand::Resume);
    CHECK(listener.last() == "Zwei.");
    CHECK(listener.reader.state() == ReadingState::Reading);
}

TEST_CASE("sentences are repeated and skipped", "[speech][reader]")
{
    Listener listener;
    listener.reader.obey(ReadingCommand::Repeat);
    CHECK(listener.last() == "Eins.");
    CHECK(listener.speech.said.size() == 2);
    listener.reader.obey(ReadingCommand::Next);
    listener.reader.obey(ReadingCommand::Next);
    CHECK(listener.last() == "Drei.");
    CHECK_FALSE(listener.reader.can(ReadingCommand::Next));
    listener.reader.obey(ReadingCommand::Next);
    CHECK(listener.speech.said.size() == 4);
    // What was cut short tells nothing any more, and nothing goes on by it.
    CHECK_FALSE(listener.reader.listen());
}

TEST_CASE("speed and volume are heard at once, have ends, and do not outlive the visit", "[speech][reader]")
{
    Listener listener;
    auto const first = listener.speech.said.back();
    for (int i = 0; i < 9; ++i) {
        listener.reader.obey(ReadingCommand::Faster);
        listener.reader.obey(ReadingCommand::Louder);
    }
    CHECK(listener.last() == "Eins.");
    CHECK(listener.speech.said.back().rate > first.rate);
    CHECK(listener.speech.said.back().volume == 1);
    CHECK_FALSE(listener.reader.can(ReadingCommand::Faster));
    CHECK_FALSE(listener.reader.can(ReadingCommand::Louder));
    for (int i = 0; i < 9; ++i)
        listener.reader.obey(ReadingCommand::Slower);
    CHECK(listener.speech.said.back().rate < first.rate);
    listener.reader.reset();
    CHECK_FALSE(listener.speech.speaking());
    listener.reader.read(speech::sentences_of(0, "Neu.", "de", "de"));
    CHECK(listener.speech.said.back().rate == first.rate);
    CHECK(listener.speech.said.back().volume == first.volume);
}

TEST_CASE("new words silence the old ones", "[speech][reader]")
{
    Listener listener;
    listener.reader.read(speech::sentences_of(0, "Anderes.", "de", "de"));
    CHECK(listener.speech.stops == 1);
    CHECK(listener.last() == "Anderes.");
    listener.reader.obey(ReadingCommand::Stop);
    CHECK(listener.reader.state() == ReadingState::Silent);
    CHECK_FALSE(listener.speech.speaking());
}

TEST_CASE("a device that fails is not read to any further", "[speech][reader]")
{
    Listener listener;
    listener.speech.end(ports::SpeechEvent::Kind::Failed);
    CHECK(listener.reader.listen());
    CHECK(listener.reader.state() == ReadingState::Broken);
    CHECK(listener.speech.said.size() == 1);
    listener.reader.obey(ReadingCommand::Stop);
    CHECK(listener.reader.state() == ReadingState::Silent);
}

TEST_CASE("the language of a part chooses its voice", "[speech][reader]")
{
    auto sentences = speech::sentences_of(0, "هنا تجد المساعدة.", "ar", "ar");
    for (auto& each : speech::sentences_of(1, "Ausländerbehörde", "de", "de"))
        sentences.push_back(each);
    platform::RecordedSpeech speech { { "ar", "de" } };
    Reader reader(speech);
    reader.read(sentences);
    speech.end();
    reader.listen();
    REQUIRE(speech.said.size() == 2);
    CHECK(speech.said[0].language == "ar");
    CHECK(speech.said[1].language == "de");
    CHECK(speech::sentences_of(0, " \n\u00AD ", "de", "de").empty());
}
