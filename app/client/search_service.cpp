// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/search_service.h"

#include "app/base/log.h"
#include "app/search/index_file.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace weg::client {

namespace fs = std::filesystem;

namespace {

constexpr int kMostTries = 2; ///< The index, and once more when it turns out to be damaged.

/// The name comes from the bundle, and the bundle is hostile: it must not lead out of the folder.
bool is_hexadecimal(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

} // namespace

struct SearchService::Job {
    Job(fs::path bundle_file, fs::path index_file)
        : bundle(std::move(bundle_file))
        , index(std::move(index_file))
        , thread([this](std::stop_token const& stop) { run(stop); })
    {
    }

    void run(std::stop_token const& stop)
    {
        auto const made = [&]() -> Result<void> {
            std::error_code told_below;
            fs::create_directories(index.parent_path(), told_below);
            WEG_TRY(auto const opened, content::Bundle::open(bundle));
            return search::build_index(opened, index, [&](float share) {
                progress = share;
                return !stop.stop_requested();
            });
        }();
        if (!made && !stop.stop_requested())
            log(LogLevel::Warning, "searching goes on without an index: " + made.error().detail);
        done = true;
    }

    fs::path bundle;
    fs::path index;
    std::atomic<float> progress { 0 };
    std::atomic<bool> done { false };
    std::jthread thread; ///< The last, so that it ends before what it uses.
};

SearchService::SearchService(fs::path folder)
    : m_folder(std::move(folder))
{
}

SearchService::~SearchService() = default;

void SearchService::open(content::Bundle const& bundle, fs::path const& file)
{
    close();
    m_search.emplace(bundle);
    m_bundle = &bundle;
    m_file = file;
    m_index = index_of(bundle);
    m_tries = kMostTries;
    remove_others();
    look_after();
}

void SearchService::close()
{
    m_job.reset();
    m_search.reset();
    m_bundle = nullptr;
    m_prepared.clear();
}

void SearchService::forget()
{
    if (!m_search)
        return;
    m_search.emplace(*m_bundle);
    look_after();
}

search::Search const& SearchService::search()
{
    look_after();
    return *m_search;
}

std::optional<float> SearchService::progress() const
{
    bool const is_own = is_busy() && m_job->index == m_index;
    return is_own ? std::optional(m_job->progress.load()) : std::nullopt;
}

bool SearchService::drop_index()
{
    if (!m_search->has_index())
        return false;
    log(LogLevel::Warning, m_index.string() + ": damaged; it is made again");
    std::error_code ignored;
    fs::remove(m_index, ignored);
    m_search.emplace(*m_bundle);
    look_after();
    return true;
}

bool SearchService::prepare(fs::path const& next)
{
    if (m_prepared == next || is_busy())
        return !is_busy();
    m_prepared = next;
    auto const bundle = content::Bundle::open(next);
    auto const index = bundle ? index_of(bundle.value()) : fs::path();
    std::error_code ignored;
    if (index.empty() || fs::exists(index, ignored))
        return true;
    m_job = std::make_unique<Job>(next, index);
    return false;
}

fs::path SearchService::index_of(content::Bundle const& bundle) const
{
    if (m_folder.empty() || !is_hexadecimal(bundle.content_version()))
        return {};
    return m_folder / (bundle.content_version() + ".index");
}

/// One step on: takes up what is there, or has it made.
void SearchService::look_after()
{
    if (m_index.empty() || m_search->has_index() || is_busy())
        return;
    std::error_code ignored;
    bool const was_made = m_job && m_job->index == m_index;
    m_job.reset();
    if (fs::exists(m_index, ignored)) {
        auto const used = m_search->use_index(m_index);
        if (used)
            return;
        log(LogLevel::Warning, used.error().detail + "; it is made again");
        fs::remove(m_index, ignored);
    } else if (was_made) { // It cannot be made, which has been told.
        m_index.clear();
        return;
    }
    if (m_tries-- > 0)
        m_job = std::make_unique<Job>(m_file, m_index);
    else
        m_index.clear();
}

/// What served other contents, and what a power cut has left.
void SearchService::remove_others() const
{
    std::error_code error;
    for (auto at = fs::directory_iterator(m_folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
        std::error_code ignored;
        if (at->path() != m_index)
            fs::remove(at->path(), ignored);
    }
}

bool SearchService::is_busy() const { return m_job && !m_job->done; }

} // namespace weg::client
