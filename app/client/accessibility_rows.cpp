// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/accessibility_rows.h"

namespace weg::client {

namespace {

constexpr std::string_view kSaid = "everything that is seen can be said, each part in a language that is known";
constexpr std::string_view kSteps
    = "step by step the frame goes through everything in the order of reading, and each thing is announced";
constexpr std::string_view kStepsHeard = "step by step what has the focus is said at once, and talks over no page";
constexpr std::string_view kRead = "a page is read from its heading to its end, one sentence at a time";
constexpr std::string_view kTouchEnds = "any touch ends it, but on its own controls";
constexpr std::string_view kReadByKeys = "the controls can be reached and used with keys alone";
constexpr std::string_view kFirstVolume = "listening is activity, and a visit's end is silence at the first volume";
constexpr std::string_view kWarned = "who does nothing is warned in their language, with its numerals and plurals";
constexpr std::string_view kWarnedHeard
    = "the warning is heard as well as seen, once, in German where a language has no voice";
constexpr std::string_view kStay = "any touch on the warning goes on with the visit and touches nothing below";
constexpr std::string_view kBegun
    = "a key wakes too, and whoever begins with keys is led by them and by ear until they go";
constexpr std::string_view kTwoButtons = "two buttons are enough for a journey there and back";
constexpr std::string_view kTyped = "words can be typed with two buttons";
constexpr std::string_view kOneTouch
    = "the ways to show and work the screen are one touch away, and the bar keeps its order";
constexpr std::string_view kToggles
    = "what is on says so in words, by a mark and to a screen reader, and holds at once";
constexpr std::string_view kPairs = "every pair of colours that is drawn passes AA, and AAA in high contrast";
constexpr std::string_view kPalette = "nothing is drawn in a colour that the palette does not have";
constexpr std::string_view kWhole = "every screen is whole in every language at 100 and 200 percent";
constexpr std::string_view kShapes = "every screen is whole on a phone and in landscape";
constexpr std::string_view kNarrow = "every screen is whole at the width of 320 pixels and scrolls in one direction";
constexpr std::string_view kBand
    = "within reach everything that can be pressed is in the lower band or scrolls into it";
constexpr std::string_view kStill = "a screen that nobody touches stands still";
constexpr std::string_view kOrder = "what comes later in the order of reading stands neither above nor before";
constexpr std::string_view kMeasured = "the report's figures are measured and within what the clauses ask for";
constexpr std::string_view kDoubleStrike = "a key that is struck twice within half a second counts once";
constexpr std::string_view kRepeat = "a key that is held repeats after two seconds and then every two";
constexpr std::string_view kTap = "a finger that goes down and up on a thing taps it once";
constexpr std::string_view kSlideOff = "sliding off cancels the tap";

std::vector<AccessibilityRow> make_rows()
{
    using enum Standing;
    return {
        { "5.1.2.2", "Closed functions work without attaching assistive technology",
            "Every mode is built in; a journey is made with two buttons alone", { kTwoButtons, kTyped, kOneTouch } },
        { "5.1.3.1", "Everything can be used without sight",
            "Each thing has an utterance, which is said when it gets the focus, in each language that has a voice",
            { kSaid, kSteps, kStepsHeard }, Automatic, Figure::Unsaid },
        { "5.1.3.2", "Speech is delivered by the device or a standard headset",
            "Spoken to the device's sound output; loudspeaker and jack are the housing's",
            { "espeak-ng is heard in every script, and says when it is done" }, Device },
        { "5.1.3.3", "What is spoken corresponds to what is shown",
            "The thing that is announced has the frame; the sentence that is read is marked", { kSteps, kRead } },
        { "5.1.3.4", "Speech can be interrupted and repeated", "Pause, again, and stop, by touch and by keys",
            { kTouchEnds, kReadByKeys } },
        { "5.1.3.5", "Speech stops on user action and on new speech", "One sentence is heard at a time",
            { kTouchEnds, kStepsHeard, "new words silence the old ones" } },
        { "5.1.3.6", "Non-text content has a text alternative",
            "Pictures are decoration beside words; a button without words is named", { kSaid } },
        { "5.1.3.7", "Needed video is described", "There is no video", {} },
        { "5.1.3.8", "Masked entry is not spoken in public",
            "Visitors enter nothing masked; the staff's keys have no digit in what is said",
            { "nothing that is said or told of the PIN pad has a digit in it" } },
        { "5.1.3.9", "Private data is spoken privately",
            "Pages that the operator calls sensitive are read before others only when asked twice",
            { "sensitive pages are read before others only when asked twice" } },
        { "5.1.3.10", "No interfering sound over 3 s",
            "There is no sound but speech that was asked for, and the warning, which a touch ends",
            { kTouchEnds, kWarnedHeard } },
        { "5.1.3.11", "Volume through private listening can be set without sight",
            "Quieter and louder are among the controls of reading aloud", { kReadByKeys, kFirstVolume } },
        { "5.1.3.12", "Speaker volume can be raised to 65 dBA", "Depends on the loudspeaker", {}, Device },
        { "5.1.3.13", "Volume is reset after each use", "Part of the session's end", { kFirstVolume } },
        { "5.1.3.14", "Speech is in the language that is shown",
            "Each part of an utterance carries its language, for which a voice is chosen", { kSaid } },
        { "5.1.3.15", "Errors are identified without sight", "Errors are notes on the screen, announced as all else",
            { "a bad bundle is told in the reader's language and in German and the embedded one is offered",
                "a page that is not there leaves a way back" } },
        { "5.1.3.16", "Receipts and other outputs are spoken", "Slip and code repeat words of the screen",
            { "what is taken away is said as a whole" } },
        { "5.1.4", "In one mode capital H is seen under at least 0.7 degrees", "Text of 100 to 200 %",
            { "text grows to twice its size and stays", kMeasured }, Automatic, Figure::CapitalHeight },
        { "5.1.5", "Sound has a visual equivalent", "There is no sound but speech of what is shown", {} },
        { "5.1.6.1", "Works without a keyboard", "Touch, or the buttons of step-by-step operation",
            { kTwoButtons, kTyped } },
        { "5.1.6.2", "Input focus is not trapped", "After the last thing comes the first", { kSteps } },
        { "5.1.7", "No speech is needed", "Nothing listens", {} },
        { "5.2", "Accessibility features can be switched on without needing them",
            "One touch on every screen; any key of the housing begins step by step, and by ear",
            { kOneTouch, kBegun } },
        { "5.3", "No biometrics alone", "None are used", {} },
        { "5.4", "Conversion keeps accessibility information", "Import and export keep languages and headings",
            { "The real city comes back from the tabular package as it was, row for row" } },
        { "5.5.1", "No grasping, pinching or twisting", "A touch or two switches are enough", { kTwoButtons } },
        { "5.6.2", "State of a toggle is seen", "A mark, a word and the frame; stated as selected", { kToggles } },
        { "5.7", "Delay before key repeat to 2 s, and between repeats", "The key filter's times, on step by step",
            { kRepeat } },
        { "5.8", "Double strike to 0.5 s", "The key filter's times, on step by step",
            { kDoubleStrike, "a second touch at the same place at once is refused as a whole",
                "a shaking hand presses once, step by step" } },
        { "5.9", "No simultaneous actions", "One touch or one key at a time", { kTwoButtons } },
        { "8.1.2", "Standard connections", "Headset jack of the housing", {}, Device },
        { "8.1.3", "Colour is not the only means on hardware", "Marks of the housing", {}, Device },
        { "8.2.1", "Speech volume gain", "Depends on the loudspeaker", {}, Device },
        { "8.3.2", "Forward reach",
            "Reach mode: all controls in the lower 60 % of a tall screen; heights where it hangs are the installer's",
            { kBand, "every screen is whole within reach and step by step" }, Device, Figure::HighestControl },
        { "8.3.3", "Side reach", "Reach mode, as forward reach", { kBand }, Device },
        { "11.1.1.1.2", "Non-text content (closed)", "As 5.1.3.6", { kSaid } },
        { "11.1.3.1.2", "Information and relationships (closed)", "Role, name, state and order stand in one tree",
            { kSaid, kOrder } },
        { "11.1.3.4", "Orientation", "Portrait and landscape", { kShapes } },
        { "11.1.4.1", "Colour is not the only means", "Marks and words beside each colour", { kToggles } },
        { "11.1.4.3", "Contrast 4.5:1", "Three palettes; 7:1 in high contrast", { kPairs, kPalette }, Automatic,
            Figure::TextContrast },
        { "11.1.4.4.2", "Resize text (closed)", "Text of 100 to 200 % without loss", { kWhole, kShapes } },
        { "11.1.4.5.2", "Images of text (closed)", "There are none: letters are drawn from fonts", { kSaid } },
        { "11.1.4.10.2", "Reflow (closed)", "One column at 320 pixels", { kNarrow } },
        { "11.1.4.11", "Non-text contrast 3:1", "Borders, marks and the frame in each palette", { kPairs }, Automatic,
            Figure::ShapeContrast },
        { "11.1.4.12", "Text spacing", "Room grows with the text; a pseudo-language a third longer fits", { kWhole } },
        { "11.1.4.13", "Content on hover or focus", "Nothing appears on hover or focus but the keys of a field",
            { kSteps } },
        { "11.2.1.1.2", "Operable without sight (closed)",
            "Step by step, each thing said in each language that has a voice", { kSteps, kStepsHeard } },
        { "11.2.1.2", "No keyboard trap", "After the last thing comes the first",
            { kSteps, "the whole app works from the keyboard" } },
        { "11.2.2.1", "Timing adjustable", "Warning, seen and heard, and extension by any touch before a session ends",
            { kWarned, kWarnedHeard, kStay } },
        { "11.2.2.2", "Pause, stop, hide", "Nothing moves by itself; calm mode keeps a page from being thrown",
            { kStill, "a calm page that is thrown stays where the finger left it" } },
        { "11.2.3.1", "No more than three flashes a second", "A frame is drawn only when something happened",
            { kStill } },
        { "11.2.4.3", "Focus order", "The order of reading", { kSteps, kOrder } },
        { "11.2.4.7", "Focus visible", "A frame of its own colour on a band of ground", { kPairs, kSteps } },
        { "11.2.5.1", "Single pointer", "One finger does all; pages turn by buttons", { kTap } },
        { "11.2.5.2", "Pointer cancellation", "Acts on letting go; sliding off cancels", { kSlideOff } },
        { "11.2.5.3", "Label in name", "Words on a button are its name or details",
            { "the words on a button are among those that name it" } },
        { "11.2.5.4", "No motion actuation", "The device's motion is not read", {} },
        { "11.3.1.1.2", "Language (closed)", "Each node and part has its language", { kSaid } },
        { "11.3.1.2", "Language of parts", "Each part of an utterance has its language", { kSaid } },
        { "11.3.2", "No change on focus or input", "What gets the focus changes nothing", { kSteps } },
        { "11.3.3", "Errors are identified and mended", "What is not found is said, with other ways",
            { "who finds nothing is led on, and telling us is counted once" } },
        { "11.4.1.2", "Name, role, value", "A tree of what is seen; on desktop Linux for its screen reader",
            { kToggles } },
        { "11.7", "User preferences of the platform",
            "The device's language is met; SDL 2 tells neither contrast nor motion, so nothing is guessed",
            { "a device's own language is met where it can be" }, Open },
        { "WCAG 2.4.11", "Focus not obscured", "The page scrolls to what has the focus", { kSteps } },
        { "WCAG 2.5.7", "Dragging has an alternative", "Buttons turn the page",
            { "buttons turn the page for who cannot drag" } },
        { "WCAG 2.5.8", "Targets of 24 by 24 CSS pixels", "48 logical pixels; keys of a phone 24", { kWhole },
            Automatic, Figure::SmallestTarget },
        { "WCAG 3.2.6", "Consistent help", "The bar keeps its order", { kOneTouch } },
        { "WCAG 3.3.7", "No redundant entry", "A search is kept on the way back",
            { "every letter brings results, and who comes back from one finds them as they were" } },
        { "WCAG 3.3.8", "No cognitive test to log in", "Nobody logs in", {} },
        { "BITV 2.0", "Leichte Sprache, sign language, statement, feedback",
            "Easy German is a language of every screen; what works, what does not and whom to tell is two steps from "
            "home; sign language and the city's own legal statement are content to come",
            { "what works for whom, and what does not yet, is two steps from home" }, Open },
        { "EAA Annex I", "Self-service terminals",
            "As 5.1.3, 5.2, 11.1.4.3 and 11.2.2.1 above; tactile keys are the housing's", { kWarnedHeard }, Device },
    };
}

} // namespace

std::span<AccessibilityRow const> accessibility_rows()
{
    static std::vector<AccessibilityRow> const rows = make_rows();
    return rows;
}

} // namespace weg::client
