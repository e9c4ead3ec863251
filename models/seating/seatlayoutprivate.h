// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatgrid.h"
#include "models/seating/seatlayout.h"

#include <utility>
#include <vector>

namespace parterre {

/// A structure of arrays: painting and hit tests walk few of them.
struct SeatLayout::Private
{
    EventId event;
    int version = 0;
    QString currency;
    std::vector<Area> areas;
    std::vector<SectionShape> sections;
    std::vector<RowShape> rows;
    std::vector<BlockShape> blocks;
    std::vector<qint64> prices;

    std::vector<SeatId> id;
    std::vector<float> x, y, radius, rotation;
    std::vector<SeatKind> kind;
    std::vector<int> row, priceClass, rank, seatOrder;
    std::vector<QString> number;

    std::vector<std::pair<SeatId, int>> byId;
    SeatGrid grid;
    qreal reach = 0; ///< how far from its centre any seat extends
    QRectF bounds;

    void sortSeats(const QStringList &sectionNames, std::vector<SeatPlace> &seats) const;
    void addSeats(const QStringList &sectionNames, const QStringList &rowNames,
                  std::vector<SeatPlace> &seats);
    void openRow(const QString &sectionName, const QString &rowName, const SeatPlace &seat,
                 bool newSection);
    void classifyPrices(const std::vector<SeatPlace> &seats);
    void labelRows();
    void leaveAislesUnlabelled();
    void leaveOutCrowdedLabels();
    void outlineBlocks();
    void indexIds();
    void measure();

    [[nodiscard]] size_t size() const { return id.size(); }
    [[nodiscard]] QPointF center(size_t seat) const { return {qreal(x[seat]), qreal(y[seat])}; }
    [[nodiscard]] int seatAt(QPointF point, qreal slack) const;
    [[nodiscard]] qreal distanceToSquare(size_t seat, QPointF point) const;
    [[nodiscard]] bool squareMeets(size_t seat, const QRectF &rect) const;
    [[nodiscard]] QPointF labelBeyond(int end, int inner) const;
};

/// Along a seat's row, for its rotation in degrees.
[[nodiscard]] QPointF seatDirection(float degrees);

} // namespace parterre
