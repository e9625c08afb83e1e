// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/latent.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

namespace weg::search {

namespace {

using Matrix = Eigen::MatrixXf;

constexpr Eigen::Index kSpare = 8; ///< Directions that are followed but not kept, so that those kept are exact.
constexpr int kRounds = 4;
constexpr float kSteps = 127;

/// How much each two documents share.
Matrix kinship(Eigen::Index documents, std::span<std::vector<Share> const> terms)
{
    Matrix shared = Matrix::Zero(documents, documents);
    for (auto const& term : terms) {
        for (std::size_t i = 0; i < term.size() && term[i].document < documents; ++i) {
            for (std::size_t j = 0; j <= i; ++j)
                shared(term[i].document, term[j].document) += term[i].value * term[j].value;
        }
    }
    return shared.selfadjointView<Eigen::Lower>();
}

/// Random signs, the same every time.
Matrix any_directions(Eigen::Index rows, Eigen::Index columns)
{
    std::mt19937 random; // NOLINT(cert-msc32-c,cert-msc51-cpp): equal texts are to have equal indexes.
    Matrix signs(rows, columns);
    for (Eigen::Index column = 0; column < columns; ++column) {
        for (Eigen::Index row = 0; row < rows; ++row)
            signs(row, column) = (random() & 1U) == 0 ? -1.0f : 1.0f;
    }
    return signs;
}

Matrix orthonormal(Matrix const& columns)
{
    Eigen::HouseholderQR<Matrix> const qr(columns);
    return qr.householderQ() * Matrix::Identity(columns.rows(), columns.cols());
}

} // namespace

// Subspace iteration (Halko, Martinsson and Tropp 2011, algorithm 4.4) on the documents' kinship, which is small where
// there are few documents and many terms.
LatentSpace::LatentSpace(std::size_t documents, std::span<std::vector<Share> const> terms)
{
    auto const taught = static_cast<Eigen::Index>(std::min(documents, kMostDocuments));
    auto const wanted = std::min<Eigen::Index>(kDimensions, taught / 3);
    if (wanted < 2)
        return;
    auto const shared = kinship(taught, terms);
    auto basis = orthonormal(any_directions(taught, std::min(taught, wanted + kSpare)));
    for (int round = 0; round < kRounds; ++round)
        basis = orthonormal(shared * basis);
    Eigen::SelfAdjointEigenSolver<Matrix> const solver(basis.transpose() * shared * basis);
    Matrix const left = basis * solver.eigenvectors(); // Weakest first.
    m_dimensions = static_cast<std::size_t>(wanted);
    m_documents.resize(static_cast<std::size_t>(taught) * m_dimensions);
    for (Eigen::Index kept = 0; kept < wanted; ++kept) {
        auto const column = left.cols() - 1 - kept;
        float const strength = std::sqrt(std::max(solver.eigenvalues()(column), 1e-9f));
        for (Eigen::Index row = 0; row < taught; ++row)
            m_documents[static_cast<std::size_t>(row * wanted + kept)] = left(row, column) / strength;
    }
}

Direction LatentSpace::direction(std::span<Share const> shares) const
{
    Direction sum(m_dimensions, 0.0f);
    for (auto const& share : shares) {
        std::size_t const row = std::size_t { share.document } * m_dimensions;
        if (row >= m_documents.size())
            break; // It was not among those that teach.
        for (std::size_t i = 0; i < m_dimensions; ++i)
            sum[i] += share.value * m_documents[row + i];
    }
    return sum;
}

void add(Direction& sum, Direction const& direction, float factor)
{
    if (sum.empty())
        sum.resize(direction.size());
    for (std::size_t i = 0; i < std::min(sum.size(), direction.size()); ++i)
        sum[i] += factor * direction[i];
}

void normalise(Direction& direction)
{
    float length = 0;
    for (float const part : direction)
        length += part * part;
    if (length <= 0)
        return;
    for (float& part : direction)
        part /= std::sqrt(length);
}

std::string packed(Direction const& direction)
{
    float most = 0;
    for (float const part : direction)
        most = std::max(most, std::abs(part));
    float const scale = most / kSteps;
    std::string bytes(sizeof scale, '\0');
    std::memcpy(bytes.data(), &scale, sizeof scale);
    for (float const part : direction)
        bytes.push_back(static_cast<char>(scale > 0 ? std::lround(part / scale) : 0));
    return bytes;
}

bool add_packed(Direction& sum, std::string_view bytes, float factor)
{
    float scale = 0;
    if (bytes.size() <= sizeof scale || (!sum.empty() && sum.size() != bytes.size() - sizeof scale))
        return false;
    std::memcpy(&scale, bytes.data(), sizeof scale);
    sum.resize(bytes.size() - sizeof scale);
    for (std::size_t i = 0; i < sum.size(); ++i)
        sum[i] += factor * scale * static_cast<float>(static_cast<std::int8_t>(bytes[sizeof scale + i]));
    return true;
}

float likeness(Direction const& direction, std::string_view bytes)
{
    float scale = 0;
    if (bytes.size() != direction.size() + sizeof scale || direction.empty())
        return 0;
    std::memcpy(&scale, bytes.data(), sizeof scale);
    float sum = 0;
    for (std::size_t i = 0; i < direction.size(); ++i)
        sum += direction[i] * static_cast<float>(static_cast<std::int8_t>(bytes[sizeof scale + i]));
    float const cosine = sum * scale;
    return std::isfinite(cosine) ? std::clamp(cosine, -1.0f, 1.0f) : 0;
}

} // namespace weg::search
