// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/counters.h"

#include <algorithm>

namespace weg::kiosk {

void Visit::add(Count count, std::string subject, std::string language)
{
    if (is_monthly(count))
        language.clear();
    m_languages.try_emplace({ count, std::move(subject) }, std::move(language));
}

bool Visit::has(Cell const& cell) const
{
    auto const found = m_languages.find({ cell.count, cell.subject });
    return found != m_languages.end() && found->second == cell.language;
}

std::vector<Cell> Visit::cells() const
{
    std::vector<Cell> cells;
    for (auto const& [what, language] : m_languages)
        cells.push_back({ what.first, what.second, language });
    return cells;
}

void Counters::add(Visit const& visit)
{
    for (auto const& cell : visit.cells())
        ++(is_monthly(cell.count) ? m_month : m_day)[cell];
}

std::vector<Figure> Counters::end_day()
{
    std::vector<Figure> figures;
    for (auto cell = m_day.begin(); cell != m_day.end();) {
        Cell const rest { cell->first.count, cell->first.subject, std::string(kOtherLanguages) };
        int hidden = 0;
        for (; cell != m_day.end() && cell->first.count == rest.count && cell->first.subject == rest.subject; ++cell) {
            bool const is_rest = cell->first == rest;
            auto const shown = is_rest ? std::nullopt : disclose(cell->second, m_noise->draw(cell->first), m_least);
            if (shown)
                figures.push_back({ cell->first, *shown });
            else
                hidden += cell->second;
        }
        // Drawn even when nothing is hidden: that there was nothing must not show either.
        if (auto const shown = disclose(hidden, m_noise->draw(rest), m_least))
            figures.push_back({ rest, *shown });
    }
    m_day.clear();
    std::ranges::sort(figures, {}, &Figure::cell);
    return figures;
}

std::vector<Figure> Counters::end_month(Rest rest)
{
    std::vector<Figure> figures;
    std::erase_if(m_month, [&](auto const& each) {
        auto const shown = disclose(each.second, m_noise->draw(each.first), m_least);
        if (shown)
            figures.push_back({ each.first, *shown });
        return shown || rest == Rest::Forgotten;
    });
    return figures;
}

} // namespace weg::kiosk
