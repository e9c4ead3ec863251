// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/pgarray.h"

#include "models/db/connection.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace parterre {

namespace {

struct Element
{
    QStringView raw; ///< without its quotes, escapes still in it
    bool quoted = false;
    bool escaped = false;

    [[nodiscard]] bool isNull() const
    {
        return !quoted && raw.compare(u"NULL", Qt::CaseInsensitive) == 0;
    }
};

/// The element that begins at `at`, which is moved to the sign behind it.
std::optional<Element> elementAt(QStringView array, qsizetype &at)
{
    const QChar *const signs = array.data();
    Element element;
    element.quoted = signs[at] == u'"';
    const qsizetype begin = element.quoted ? ++at : at;
    for (; at < array.size(); ++at) {
        const QChar sign = signs[at];
        if (sign == u'\\') {
            element.escaped = true;
            ++at;
        } else if (element.quoted ? sign == u'"' : sign == u',' || sign == u'}') {
            break;
        } else if (!element.quoted && (sign == u'{' || sign == u'"')) {
            return std::nullopt;
        }
    }
    if (at >= array.size())
        return std::nullopt;
    element.raw = array.sliced(begin, at - begin);
    if (element.quoted)
        ++at;
    else if (element.raw.isEmpty())
        return std::nullopt;
    return element;
}

/// Hands every element to each, an Element -> bool that says whether it could be read.
template <class Each>
bool forEachElement(QStringView array, Each each)
{
    if (array.size() < 2 || array.front() != u'{' || array.back() != u'}')
        return false;
    if (array.size() == 2)
        return true;
    for (qsizetype at = 1; at < array.size();) {
        const std::optional<Element> element = elementAt(array, at);
        if (!element || at >= array.size() || !each(*element))
            return false;
        const QChar separator = array[at++];
        if (separator == u'}')
            return at == array.size();
        if (separator != u',')
            return false;
    }
    return false;
}

/// Reads one number, or NULL, and answers where it ends; null when there is none.
template <class Number>
const char *readNumber(const char *at, const char *end, Number &number, Number null)
{
    const auto [behind, trouble] = std::from_chars(at, end, number);
    if (trouble == std::errc())
        return behind;
    constexpr qsizetype nullSize = 4;
    number = null;
    const bool isNull = end - at >= nullSize && qstrnicmp(at, "NULL", nullSize) == 0;
    return isNull ? at + nullSize : nullptr;
}

/// Numbers are never quoted, and a stadium has a million of them: read in one go.
template <class Number>
std::optional<std::vector<Number>> readNumbers(QStringView array, Number null)
{
    const QByteArray signs = array.toLatin1();
    if (!signs.startsWith('{') || !signs.endsWith('}'))
        return std::nullopt;
    std::vector<Number> numbers;
    if (signs.size() == 2)
        return numbers;
    numbers.reserve(size_t(signs.count(',')) + 1);
    const char *const end = signs.constEnd();
    for (const char *at = signs.constBegin() + 1; at != end;) {
        at = readNumber(at, end, numbers.emplace_back(), null);
        if (!at || at == end)
            return std::nullopt;
        const char separator = *at++;
        if (separator == '}' && at == end)
            return numbers;
        if (separator != ',')
            return std::nullopt;
    }
    return std::nullopt;
}

QString unescaped(const Element &element)
{
    if (!element.escaped)
        return element.raw.isEmpty() ? QLatin1String("") : element.raw.toString();
    QString text;
    text.reserve(element.raw.size());
    for (qsizetype i = 0; i < element.raw.size(); ++i) {
        if (element.raw[i] == u'\\')
            ++i;
        text += element.raw[i];
    }
    return text;
}

template <class Values, class Print>
QString printed(const Values &values, Print print)
{
    QString array(u'{');
    for (const auto &value : values) {
        if (array.size() > 1)
            array += u',';
        array += print(value);
    }
    return array + u'}';
}

QString quoted(const QString &text)
{
    if (text.isNull())
        return QStringLiteral("NULL");
    QString out(u'"');
    for (const QChar sign : text) {
        if (sign == u'"' || sign == u'\\')
            out += u'\\';
        out += sign;
    }
    return out + u'"';
}

} // namespace

std::optional<std::vector<qint64>> integersOf(QStringView array)
{
    return readNumbers<qint64>(array, 0);
}

std::optional<std::vector<int>> numbersOf(QStringView array)
{
    return readNumbers<int>(array, 0);
}

std::optional<std::vector<float>> realsOf(QStringView array)
{
    return readNumbers<float>(array, std::numeric_limits<float>::quiet_NaN());
}

std::optional<QStringList> textsOf(QStringView array)
{
    QStringList texts;
    const bool ok = forEachElement(array, [&texts](const Element &element) {
        texts.append(element.isNull() ? QString() : unescaped(element));
        return true;
    });
    if (!ok)
        return std::nullopt;
    return texts;
}

QString pgArray(const std::vector<qint64> &values)
{
    return printed(values, [](qint64 value) { return QString::number(value); });
}

QString pgArray(const std::vector<int> &values)
{
    return printed(values, [](int value) { return QString::number(value); });
}

QString pgArray(const std::vector<float> &values)
{
    return printed(values, [](float value) {
        return std::isnan(value) ? QStringLiteral("NULL") : QString::number(double(value), 'g', 9);
    });
}

QString pgArray(const QStringList &values)
{
    return printed(values, quoted);
}

} // namespace parterre
