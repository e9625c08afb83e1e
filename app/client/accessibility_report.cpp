// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/accessibility_report.h"

#include "app/client/accessibility_rows.h"
#include "app/client/tour.h"
#include "platform/headless/offscreen.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <sstream>

namespace weg::client {

namespace {

constexpr float kMillimetresPerInch = 25.4f;
constexpr float kCssPixelsPerInch = 96;
constexpr float kLeastDegrees = 0.7f; ///< EN 301 549, 5.1.4.
constexpr ui::Palette kPalettes[] = { ui::Palette::Light, ui::Palette::HighContrast, ui::Palette::Dark };

class Measuring {
public:
    Measuring(App& app, Options const& options, platform::Offscreen& offscreen)
        : m_app(app)
        , m_options(options)
        , m_offscreen(offscreen)
    {
        auto const width = static_cast<float>(options.width);
        auto const height = static_cast<float>(options.height);
        m_pixel_mm = options.screen_inches * kMillimetresPerInch / std::hypot(width, height);
        m_found.smallest_target_mm = std::numeric_limits<float>::max();
    }

    Result<Measurements> measure()
    {
        measure_palettes();
        WEG_TRY(auto const stops, tour_stops(*m_app.bundle()));
        for (auto const& language : m_app.bundle()->languages()) {
            if (!m_options.language.empty() && m_options.language != language.tag)
                continue;
            for (auto const& stop : stops) {
                show(language.tag, stop, 100, { .reach = true });
                measure_screen();
            }
        }
        measure_capitals(stops.front());
        return m_found;
    }

private:
    void show(std::string const& language, TourStop const& stop, int percent, screens::Modes modes)
    {
        m_app.set_state({ language, percent, false, { stop.place }, modes });
        m_app.draw_frame(m_offscreen.screen(), std::chrono::milliseconds(0));
    }

    void measure_palettes()
    {
        for (std::size_t i = 0; i < std::size(kPalettes); ++i) {
            m_found.text_contrast[i] = m_found.shape_contrast[i] = std::numeric_limits<double>::max();
            for (auto const& pair : ui::drawn_pairs(ui::theme_of(kPalettes[i]))) {
                auto& least = pair.kind == ui::ColorPair::Kind::Text ? m_found.text_contrast : m_found.shape_contrast;
                least[i] = std::min(least[i], pair.contrast);
            }
        }
    }

    void measure_screen()
    {
        ++m_found.screens;
        float const logical_mm = m_app.ui().settings().scale * m_pixel_mm;
        float const height = static_cast<float>(m_options.height) / m_app.ui().settings().scale;
        for (auto const& node : m_app.ui().semantics().nodes()) {
            if (node.role != ui::Role::Scroll && screens::utterance_of(node, m_app.words()).empty())
                ++m_found.unsaid;
            if ((node.actions & ui::kActionPress) == 0)
                continue;
            float const side = std::min(node.rect.width, node.rect.height) * logical_mm;
            if (side < m_found.smallest_target_mm) {
                m_found.smallest_target_mm = side;
                m_found.smallest_target_css = side / kMillimetresPerInch * kCssPixelsPerInch;
                m_found.smallest_target = node.id;
            }
            if (node.visible.height > 0)
                m_found.highest_control_mm
                    = std::max(m_found.highest_control_mm, (height - node.visible.top) * logical_mm);
        }
    }

    void measure_capitals(TourStop const& stop)
    {
        for (int const percent : screens::kTextPercents) {
            show("de", stop, percent, {});
            float const degrees = capital_degrees();
            if (percent == 100)
                m_found.capital_degrees_at_100 = degrees;
            if (percent == 200)
                m_found.capital_degrees_at_200 = degrees;
            if (m_found.enough_percent == 0 && degrees >= kLeastDegrees)
                m_found.enough_percent = percent;
        }
    }

    /// Of the smallest text, as the font draws it.
    [[nodiscard]] float capital_degrees()
    {
        auto const capital = m_app.ui().set({ "H", "de" }, ui::TextRole::Caption, 1000);
        float const height_mm = capital.layout->ink.height * m_pixel_mm;
        return 2 * std::atan(height_mm / 2 / m_options.distance_mm) * 180 / std::numbers::pi_v<float>;
    }

    App& m_app;
    Options const& m_options;
    platform::Offscreen& m_offscreen;
    float m_pixel_mm = 0;
    Measurements m_found;
};

std::string rounded(double value, int digits)
{
    std::ostringstream text;
    text.precision(digits);
    text << std::fixed << value;
    return text.str();
}

std::string per_palette(std::array<double, 3> const& values)
{
    return "least " + rounded(values[0], 2) + ":1, in high contrast " + rounded(values[1], 2) + ":1, dark "
        + rounded(values[2], 2) + ":1";
}

std::string figure_of(Figure figure, Measurements const& measured)
{
    switch (figure) {
    case Figure::CapitalHeight:
        return rounded(measured.capital_degrees_at_100, 2) + " degrees at 100 %, "
            + rounded(measured.capital_degrees_at_200, 2) + " at 200 %; "
            + (measured.enough_percent > 0 ? "0.7 from " + std::to_string(measured.enough_percent) + " %"
                                           : "0.7 is not reached on this screen");
    case Figure::TextContrast:
        return per_palette(measured.text_contrast);
    case Figure::ShapeContrast:
        return per_palette(measured.shape_contrast);
    case Figure::SmallestTarget:
        return "smallest " + rounded(measured.smallest_target_mm, 1) + " mm, "
            + rounded(measured.smallest_target_css, 0) + " CSS pixels (" + measured.smallest_target + ")";
    case Figure::Unsaid:
        return std::to_string(measured.unsaid) + " things without utterance on " + std::to_string(measured.screens)
            + " screens";
    case Figure::HighestControl:
        return "highest control " + rounded(measured.highest_control_mm, 0) + " mm above the screen's lower edge";
    case Figure::None:
        break;
    }
    return {};
}

std::string_view standing_of(Standing standing)
{
    switch (standing) {
    case Standing::Automatic:
        return "met";
    case Standing::Device:
        return "needs measurement on the device";
    case Standing::Open:
        break;
    }
    return "open";
}

} // namespace

Result<Measurements> measure_accessibility(App& app, Options const& options)
{
    if (!app.bundle())
        return Error { ErrorCode::NotFound, "--accessibility-report: there is no content to measure" };
    WEG_TRY(auto const offscreen, platform::Offscreen::create(options.width, options.height));
    return Measuring(app, options, *offscreen).measure();
}

std::string accessibility_report(Measurements const& measured)
{
    std::string table = "| clause | requirement | how it is met | evidence | standing |\n|---|---|---|---|---|\n";
    for (auto const& row : accessibility_rows()) {
        std::string evidence = figure_of(row.figure, measured);
        for (auto const& test : row.tests)
            evidence += (evidence.empty() ? "test: " : "; test: ") + std::string(test);
        for (std::string_view const cell : { row.clause, row.requirement, row.how })
            table += "| " + std::string(cell) + " ";
        table += "| " + evidence + " | " + std::string(standing_of(row.standing)) + " |\n";
    }
    return table;
}

} // namespace weg::client
