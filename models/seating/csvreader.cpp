// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/csvreader.h"

#include "models/seating/csvtable.h"
#include "models/seating/planlayingout.h"
#include "models/seating/planprice.h"
#include "models/seating/seatkindname.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace parterre {

namespace {

constexpr qsizetype longestHeader = 4096; // bytes looked at to know the format
constexpr int mostErrors = 200;           // more teach nothing: the file is of another kind

enum Column : size_t { Section, Row, Seat, Price, X, Y, Kind, ColumnCount };
constexpr std::array<QLatin1String, ColumnCount> columnNames{
    QLatin1String("section"), QLatin1String("row"), QLatin1String("seat"), QLatin1String("price"),
    QLatin1String("x"),       QLatin1String("y"),   QLatin1String("kind")};
constexpr std::array dividers{u',', u';', u'\t'};

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanReader", text);
}

Error badFile(const QString &text)
{
    return {ErrorKind::BadInput, text, {}, {}};
}

qsizetype columnOf(const QString &name)
{
    const auto known = std::find(columnNames.begin(), columnNames.end(), name.trimmed().toLower());
    return known - columnNames.begin();
}

qsizetype knownColumns(const QStringList &header)
{
    return std::count_if(header.begin(), header.end(), [](const QString &name) {
        return columnOf(name) < qsizetype(ColumnCount);
    });
}

/// The cells of the first line, or none.
QStringList headerOf(const QString &text, QChar divider)
{
    CsvTable table(text, divider);
    if (table.atEnd())
        return {};
    auto line = table.next();
    return line ? std::move(line).value().cells : QStringList();
}

/// Of those that tables are divided by, the one that makes the most sense of the header.
QChar dividerOf(const QString &text)
{
    const QString start = text.left(longestHeader);
    return *std::max_element(dividers.begin(), dividers.end(), [&](char16_t a, char16_t b) {
        return knownColumns(headerOf(start, a)) < knownColumns(headerOf(start, b));
    });
}

QByteArray withoutMark(const QByteArray &content)
{
    return content.startsWith("\xef\xbb\xbf") ? content.mid(3) : content;
}

/// Where the bytes are no UTF-8.
Error notUtf8(const QByteArray &content, const QString &name)
{
    const QList<QByteArray> lines = content.split('\n');
    const auto bad = std::find_if_not(lines.begin(), lines.end(),
                                      [](const QByteArray &line) { return line.isValidUtf8(); });
    Q_ASSERT(bad != lines.end());
    const QString text = QString::fromUtf8(*bad);
    const qsizetype column = text.indexOf(QChar::ReplacementCharacter);
    const qsizetype byte = text.left(column).toUtf8().size();
    return badFile(
        tr("%1 is not UTF-8: line %2, column %3 holds the byte %4. It was probably saved "
           "as Latin-1 or “ANSI”: save it again as “CSV UTF-8”.")
            .arg(name)
            .arg(bad - lines.begin() + 1)
            .arg(column + 1)
            .arg(QString::fromLatin1(bad->mid(byte, 1).toHex().toUpper())));
}

class CsvReader final
{
public:
    CsvReader(QString text, const QString &name, PlanReading &reading)
        : m_divider(dividerOf(text))
        , m_table(std::move(text), m_divider)
        , m_name(name)
        , m_reading(reading)
    {
        m_cellOf.fill(-1);
    }

    Result<SeatingPlan> read();

private:
    Result<void> readHeader();
    void readSeat(const CsvLine &line);
    void readPlace(const CsvLine &line, PlanSeat &seat);
    void readPrice(const CsvLine &line, PlanSeat &seat);
    void readKind(const CsvLine &line, PlanSeat &seat);
    [[nodiscard]] qreal numberIn(const CsvLine &line, Column column);
    [[nodiscard]] int category(std::optional<qint64> priceMinor);
    [[nodiscard]] PlanRow &row(const QString &section, const QString &name);
    void noteTwin(const CsvLine &line);
    void layOut();
    [[nodiscard]] Error inFile(const Error &error) const
    {
        return badFile(QStringLiteral("%1, %2").arg(m_name, error.text));
    }

    /// Blank when the table lacks the column.
    [[nodiscard]] QString cell(const CsvLine &line, Column column) const
    {
        return m_cellOf[column] < 0 ? QString() : line.cells.at(m_cellOf[column]);
    }
    [[nodiscard]] QString placeOf(const CsvLine &line, Column column) const;
    void fail(const CsvLine &line, Column column, const QString &sentence);

    QChar m_divider;
    CsvTable m_table;
    QString m_name;
    PlanReading &m_reading;
    SeatingPlan m_plan;
    std::array<qsizetype, ColumnCount> m_cellOf{};
    qsizetype m_width = 0; ///< cells of the header
    QHash<QString, size_t> m_sections;
    QHash<std::pair<QString, QString>, std::pair<size_t, size_t>> m_rows; ///< by section and name
    QHash<std::pair<QString, QString>, QHash<QString, int>> m_lines;      ///< seats' lines, by row
    QHash<qint64, int> m_categories;                                      ///< by price, -1 without
    int m_errors = 0;
};

Result<SeatingPlan> CsvReader::read()
{
    if (m_table.atEnd())
        return badFile(tr("%1 is empty.").arg(m_name));
    if (const auto header = readHeader(); !header)
        return header.error();
    while (!m_table.atEnd() && m_errors < mostErrors) {
        const auto line = m_table.next();
        if (!line)
            return inFile(line.error());
        if (!m_reading.takeSeats(1))
            return std::move(m_plan);
        readSeat(*line);
    }
    layOut();
    return std::move(m_plan);
}

Result<void> CsvReader::readHeader()
{
    const auto line = m_table.next();
    if (!line)
        return inFile(line.error());
    const QString known = QStringLiteral("section, row, seat, price, x, y, kind");
    m_width = line->cells.size();
    for (qsizetype i = 0; i < m_width; ++i) {
        const qsizetype column = columnOf(line->cells.at(i));
        const QString place = tr("%1, line %2, column %3").arg(m_name).arg(line->number).arg(i + 1);
        if (column == qsizetype(ColumnCount)) {
            return badFile(tr("%1: “%2” is no column of a seating plan. The header names: %3.")
                               .arg(place, line->cells.at(i).left(40), known));
        }
        if (m_cellOf[size_t(column)] >= 0)
            return badFile(
                tr("%1: the column “%2” is there twice.").arg(place, columnNames[size_t(column)]));
        m_cellOf[size_t(column)] = i;
    }
    for (const Column needed : {Section, Row, Seat}) {
        if (m_cellOf[needed] < 0) {
            return badFile(tr("%1, line %2: the column “%3” is missing. The header names: %4.")
                               .arg(m_name)
                               .arg(line->number)
                               .arg(columnNames[needed], known));
        }
    }
    return {};
}

QString CsvReader::placeOf(const CsvLine &line, Column column) const
{
    return tr("line %1, column %2 “%3”")
        .arg(line.number)
        .arg(m_cellOf[column] + 1)
        .arg(columnNames[column]);
}

void CsvReader::fail(const CsvLine &line, Column column, const QString &sentence)
{
    ++m_errors;
    m_reading.fail(placeOf(line, column), sentence);
}

void CsvReader::readSeat(const CsvLine &line)
{
    if (line.cells.size() != m_width) {
        ++m_errors;
        m_reading.fail(
            tr("line %1").arg(line.number),
            tr("It has %1 cells where the header has %2.").arg(line.cells.size()).arg(m_width));
        return;
    }
    for (const Column needed : {Section, Row, Seat}) {
        if (cell(line, needed).trimmed().isEmpty())
            m_reading.warn(placeOf(line, needed), tr("It is blank: every seat needs one."));
    }
    PlanSeat seat;
    seat.number = cell(line, Seat);
    readPlace(line, seat);
    readPrice(line, seat);
    readKind(line, seat);
    noteTwin(line);
    row(cell(line, Section), cell(line, Row)).seats.push_back(std::move(seat));
}

/// NaN for a blank cell, and with a fault for one that is no number.
qreal CsvReader::numberIn(const CsvLine &line, Column column)
{
    const QString text = cell(line, column).replace(u',', u'.');
    bool isNumber = false;
    const qreal number = QLocale::c().toDouble(text, &isNumber);
    if (isNumber)
        return number;
    if (!text.isEmpty())
        fail(line, column, tr("“%1” is no number.").arg(text.left(40)));
    return std::numeric_limits<qreal>::quiet_NaN();
}

void CsvReader::readPlace(const CsvLine &line, PlanSeat &seat)
{
    seat.center = {numberIn(line, X), numberIn(line, Y)};
    const bool hasX = !cell(line, X).isEmpty();
    if (hasX != !cell(line, Y).isEmpty()) {
        m_reading.warn(tr("line %1").arg(line.number),
                       tr("Of x and y one is blank: the seat is laid out anew."));
    }
}

void CsvReader::readPrice(const CsvLine &line, PlanSeat &seat)
{
    const QString text = cell(line, Price);
    const auto price = priceFrom(text);
    if (!price && !text.isEmpty()) {
        fail(line, Price,
             tr("“%1” is no price: write 45, 45.00 or 45,50, at most 99999999.99.")
                 .arg(text.left(40)));
    }
    seat.category = category(price);
}

void CsvReader::readKind(const CsvLine &line, PlanSeat &seat)
{
    const QString text = cell(line, Kind);
    if (text.isEmpty())
        return;
    if (const auto kind = kindFromName(text.toLower()))
        seat.kind = *kind;
    else
        fail(line, Kind,
             tr("“%1” is no kind of seat: write seat, wheelchair, companion, restricted or "
                "standing.")
                 .arg(text.left(40)));
}

int CsvReader::category(std::optional<qint64> priceMinor)
{
    const qint64 key = priceMinor.value_or(-1);
    const auto known = m_categories.constFind(key);
    if (known != m_categories.cend())
        return *known;
    const QString name = priceMinor ? priceText(*priceMinor) : tr("No price yet");
    m_plan.categories.push_back({name, name, {}, priceMinor, true});
    m_categories.insert(key, int(m_plan.categories.size()) - 1);
    return int(m_plan.categories.size()) - 1;
}

PlanRow &CsvReader::row(const QString &section, const QString &name)
{
    const auto known = m_rows.constFind({section, name});
    if (known != m_rows.cend())
        return m_plan.sections[known->first].rows[known->second];
    if (!m_sections.contains(section)) {
        m_sections.insert(section, m_plan.sections.size());
        m_plan.sections.push_back({section, {}});
    }
    const size_t index = m_sections.value(section);
    std::vector<PlanRow> &rows = m_plan.sections[index].rows;
    m_rows.insert({section, name}, {index, rows.size()});
    rows.push_back({name, {}});
    return rows.back();
}

/// That they cannot both be sold says validatePlan(), and offers a repair; here are their lines.
void CsvReader::noteTwin(const CsvLine &line)
{
    QHash<QString, int> &row = m_lines[{cell(line, Section), cell(line, Row)}];
    const auto twin = row.constFind(cell(line, Seat));
    if (twin == row.cend())
        row.insert(cell(line, Seat), line.number);
    else
        m_reading.warn(tr("line %1").arg(line.number),
                       tr("The same section, row and seat as in line %1.").arg(*twin));
}

void CsvReader::layOut()
{
    for (PlanSection &section : m_plan.sections) {
        for (PlanRow &row : section.rows)
            turnSeatsAlongRow(row);
    }
    if (const int laidOut = layOutPlan(m_plan); laidOut > 0) {
        m_reading.warn({},
                       tr("%L1 seats have no place in the file: they are laid out about a stage.")
                           .arg(laidOut));
    }
}

} // namespace

bool looksLikeCsv(const QByteArray &content)
{
    const QString text = QString::fromUtf8(withoutMark(content.left(longestHeader)));
    return knownColumns(headerOf(text, dividerOf(text))) >= 2;
}

Result<SeatingPlan> readCsv(const QByteArray &content, const QString &name, PlanReading &reading)
{
    if (content.startsWith("\xff\xfe") || content.startsWith("\xfe\xff")) {
        return badFile(
            tr("%1 is UTF-16 (“Unicode text”): save it again as “CSV UTF-8”.").arg(name));
    }
    if (!content.isValidUtf8())
        return notUtf8(content, name);
    return CsvReader(QString::fromUtf8(withoutMark(content)), name, reading).read();
}

} // namespace parterre
