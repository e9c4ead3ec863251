// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/salecommand.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace parterre {

namespace {

constexpr int mostSeats = 500;
constexpr size_t mostCompletions = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SaleCommand)
};

enum class Option : quint8 { Aisle, Middle, Closer, Apart, Across, Wheelchair, Under };

struct OptionWord
{
    Option option;
    QString word;
    QString description;
};

std::array<OptionWord, 7> optionWords()
{
    return {{
        {Option::Aisle, Words::tr("aisle"), Words::tr("seats at an aisle")},
        {Option::Middle, Words::tr("middle"), Words::tr("nearest to the middle")},
        {Option::Closer, Words::tr("closer"), Words::tr("as close as can be")},
        {Option::Apart, Words::tr("apart"), Words::tr("they need not sit together")},
        {Option::Across, Words::tr("across"), Words::tr("an aisle may be between them")},
        {Option::Wheelchair, Words::tr("wheelchair"),
         Words::tr("one for a wheelchair, beside a companion")},
        {Option::Under, Words::tr("under"), Words::tr("then the highest price of a seat")},
    }};
}

struct Word
{
    QString text;
    int position = 0;

    [[nodiscard]] int end() const { return position + static_cast<int>(text.size()); }
};

std::vector<Word> wordsOf(const QString &typed)
{
    std::vector<Word> words;
    bool inside = false;
    for (int i = 0; i < typed.size(); ++i) {
        if (typed.at(i).isSpace()) {
            inside = false;
            continue;
        }
        if (!std::exchange(inside, true))
            words.push_back({{}, i});
        words.back().text += typed.at(i);
    }
    return words;
}

bool isNumber(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
}

/// Reads "2 balcony c aisle under 50" word by word.
class BestReader final
{
public:
    BestReader(const QString &typed, const CommandContext &context)
        : m_typed(typed)
        , m_context(context)
        , m_words(wordsOf(typed))
    {
    }

    SaleCommand read()
    {
        readCount();
        for (m_at = 1; m_at < m_words.size() && !m_fault; ++m_at)
            readWord(m_words[m_at]);
        readPlace();
        if (m_fault)
            return *m_fault;
        return BestCommand{m_wish};
    }

private:
    void readCount()
    {
        bool fits = false;
        m_wish.count = nameKey(m_words.front().text).toInt(&fits);
        if (m_wish.count == 0 && fits)
            fail(Words::tr("How many seats? Type a number from 1."), m_words.front(), true);
        else if (!fits || m_wish.count > mostSeats)
            fail(Words::tr("These are too many seats for one sale."), m_words.front());
    }

    void readWord(const Word &word)
    {
        if (const auto option = optionOf(word))
            return readOption(*option, word);
        if (!m_placeFrom && word.text.compare(Words::tr("in"), Qt::CaseInsensitive) == 0)
            return;
        if (m_placeEnd && *m_placeEnd != m_at)
            return fail(Words::tr("Type the section and its row together."), word);
        m_placeFrom = m_placeFrom.value_or(m_at);
        m_placeEnd = m_at + 1;
    }

    /// A section of that very name is meant before the option is.
    [[nodiscard]] std::optional<Option> optionOf(const Word &word) const
    {
        const QString key = nameKey(word.text);
        const QStringList sections = m_context.addresses->sectionsLike(word.text);
        if (std::ranges::any_of(sections, [&](const QString &s) { return nameKey(s) == key; }))
            return std::nullopt;
        for (const OptionWord &option : optionWords()) {
            const bool isShort = option.option == Option::Wheelchair && key == Words::tr("w");
            if (isShort || key == nameKey(option.word))
                return option.option;
        }
        return std::nullopt;
    }

    void readOption(Option option, const Word &word)
    {
        switch (option) {
        case Option::Aisle:
            m_wish.prefer = BestWish::Prefer::Aisle;
            return;
        case Option::Middle:
            m_wish.prefer = BestWish::Prefer::Middle;
            return;
        case Option::Closer:
            m_wish.prefer = BestWish::Prefer::Closer;
            return;
        case Option::Apart:
            m_wish.together = false;
            return;
        case Option::Across:
            m_wish.acrossAisle = true;
            return;
        case Option::Wheelchair:
            if (++m_wish.wheelchairs > m_wish.count)
                fail(Words::tr("These are more wheelchairs than seats."), word);
            return;
        case Option::Under:
            readLimit(word);
            return;
        }
    }

    void readLimit(const Word &under)
    {
        if (m_at + 1 >= m_words.size())
            return fail(Words::tr("Under which price? Type it, such as 50."), under, true);
        const Word &amount = m_words[++m_at];
        m_wish.maxPrice = Money::parse(amount.text, m_context.currency, m_context.locale);
        if (!m_wish.maxPrice)
            fail(Words::tr("%1 is not a price.").arg(amount.text), amount);
    }

    void readPlace()
    {
        if (!m_placeFrom || m_fault)
            return;
        const int from = m_words[*m_placeFrom].position;
        const int end = m_words[*m_placeEnd - 1].end();
        const auto answer = m_context.addresses->place(m_typed.mid(from, end - from));
        if (const auto *fault = std::get_if<AddressFault>(&answer)) {
            m_fault = {fault->text, from + fault->position,
                       fault->isUnfinished || beginsOption(m_words[*m_placeEnd - 1].text)};
            return;
        }
        m_wish.section = std::get<PlaceName>(answer).section;
        m_wish.row = std::get<PlaceName>(answer).row;
    }

    [[nodiscard]] static bool beginsOption(const QString &text)
    {
        return std::ranges::any_of(optionWords(), [&](const OptionWord &option) {
            return option.word.startsWith(text, Qt::CaseInsensitive);
        });
    }

    void fail(const QString &text, const Word &word, bool isUnfinished = false)
    {
        m_fault = {text, word.position, isUnfinished};
    }

    const QString m_typed;
    const CommandContext &m_context;
    const std::vector<Word> m_words;
    size_t m_at = 0;
    std::optional<size_t> m_placeFrom;
    std::optional<size_t> m_placeEnd; ///< the word after the last of the place
    BestWish m_wish;
    std::optional<CommandFault> m_fault;
};

SaleCommand readSeats(const QString &typed, const CommandContext &context)
{
    const auto answer = context.addresses->seats(typed);
    if (const auto *fault = std::get_if<AddressFault>(&answer))
        return CommandFault{fault->text, fault->position, fault->isUnfinished};
    return SeatsCommand{std::get<SeatAddresses::Seats>(answer)};
}

QString bestText(const BestWish &wish, const CommandContext &context)
{
    QString text = wish.count == 1 ? Words::tr("Hold the best seat")
                                   : Words::tr("Hold the best %1 seats").arg(wish.count);
    if (!wish.section.isEmpty())
        text += Words::tr(" in %1").arg(wish.section);
    QStringList wishes;
    if (!wish.row.isEmpty())
        wishes << Words::tr("row %1").arg(wish.row);
    if (wish.prefer == BestWish::Prefer::Aisle)
        wishes << Words::tr("at an aisle");
    if (wish.prefer == BestWish::Prefer::Middle)
        wishes << Words::tr("nearest to the middle");
    if (wish.prefer == BestWish::Prefer::Closer)
        wishes << Words::tr("as close as can be");
    if (wish.wheelchairs == 1)
        wishes << Words::tr("one for a wheelchair");
    if (wish.wheelchairs > 1)
        wishes << Words::tr("%1 for wheelchairs").arg(wish.wheelchairs);
    if (wish.acrossAisle)
        wishes << Words::tr("an aisle may be between");
    if (!wish.together)
        wishes << Words::tr("together or not");
    if (wish.maxPrice)
        wishes << Words::tr("up to %1 each").arg(wish.maxPrice->text(context.locale));
    for (const QString &each : wishes)
        text += u", "_qs + each;
    return text;
}

QString seatsText(const std::vector<int> &seats, const CommandContext &context)
{
    Money total(0, context.currency);
    for (const int seat : seats)
        total += context.addresses->layout()->price(seat);
    const QString names = context.addresses->text(seats);
    const QString amount = total.text(context.locale);
    if (seats.size() == 1)
        return Words::tr("Hold %1: %2").arg(names, amount);
    return Words::tr("Hold %1: %2 seats, %3").arg(names, QString::number(seats.size()), amount);
}

CommandCompletion completionOf(const QString &before, const QString &begun, const QString &word,
                               const QString &description)
{
    const bool continues = word.startsWith(begun, Qt::CaseInsensitive);
    return {before + word, continues ? word.sliced(begun.size()) : QString(), description};
}

void addSections(const QString &before, const QString &begun, const CommandContext &context,
                 std::vector<CommandCompletion> &completions)
{
    const auto &sections = context.addresses->layout()->sections();
    for (const QString &name : context.addresses->sectionsLike(begun)) {
        const auto section = std::ranges::find(sections, name, &SectionShape::name);
        completions.push_back(
            completionOf(before, begun, name, Words::tr("%1 seats").arg(section->seatCount)));
    }
}

void addOptions(const QString &before, const QString &begun,
                std::vector<CommandCompletion> &completions)
{
    for (const OptionWord &option : optionWords()) {
        if (option.word.startsWith(begun, Qt::CaseInsensitive))
            completions.push_back(completionOf(before, begun, option.word, option.description));
    }
}

} // namespace

SaleCommand readCommand(const QString &typed, const CommandContext &context)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return NoCommand{};
    if (text == u"?")
        return HelpCommand{};
    if (text.startsWith(u'/'))
        return FindCommand{text.sliced(1).trimmed()};
    if (!context.addresses)
        return CommandFault{Words::tr("Choose an event first, with F2."), 0, false};
    const bool isCount = isNumber(wordsOf(typed).front().text);
    return isCount ? BestReader(typed, context).read() : readSeats(typed, context);
}

QString describeCommand(const SaleCommand &command, const CommandContext &context)
{
    if (const auto *best = std::get_if<BestCommand>(&command))
        return bestText(best->wish, context);
    if (const auto *seats = std::get_if<SeatsCommand>(&command))
        return seatsText(seats->seats, context);
    if (const auto *find = std::get_if<FindCommand>(&command))
        return find->text.isEmpty() ? Words::tr("Show the last bookings of this window")
                                    : Words::tr("Find “%1”").arg(find->text);
    if (std::holds_alternative<HelpCommand>(command))
        return Words::tr("Show all commands");
    if (const auto *fault = std::get_if<CommandFault>(&command))
        return fault->text;
    return {};
}

std::vector<CommandCompletion> commandCompletions(const QString &typed,
                                                  const CommandContext &context)
{
    const std::vector<Word> words = wordsOf(typed);
    if (words.empty() || !context.addresses)
        return {};
    std::vector<CommandCompletion> completions;
    const bool ended = typed.back().isSpace();
    if (!isNumber(words.front().text)) {
        const int from = words.front().position;
        addSections(typed.first(from), typed.sliced(from), context, completions);
    } else if (words.size() > 1 || ended) {
        const int first = words.size() > 1 ? words[1].position : static_cast<int>(typed.size());
        const int last = ended ? static_cast<int>(typed.size()) : words.back().position;
        addSections(typed.first(first), typed.sliced(first), context, completions);
        addOptions(typed.first(last), typed.sliced(last), completions);
    }
    std::erase_if(completions, [&](const CommandCompletion &completion) {
        return completion.line.compare(typed, Qt::CaseInsensitive) == 0;
    });
    if (completions.size() > mostCompletions)
        completions.resize(mostCompletions);
    return completions;
}

std::vector<std::pair<QString, QString>> commandHelp()
{
    return {
        {u"2"_qs, Words::tr("the best 2 seats")},
        {Words::tr("3 balcony"), Words::tr("the best 3 in a section; its name may be shortened")},
        {Words::tr("2 balcony c"), Words::tr("the best 2 in one row")},
        {Words::tr("2 aisle"), Words::tr("at an aisle; also: middle, closer, across, apart")},
        {Words::tr("2 wheelchair"),
         Words::tr("one of them for a wheelchair, beside its companion; or 2 w")},
        {Words::tr("4 under 50"), Words::tr("none dearer than that")},
        {Words::tr("c12-15"), Words::tr("these seats of row C")},
        {Words::tr("stalls c12,14"), Words::tr("the same where several sections have a row C")},
        {Words::tr("/lee"), Words::tr("find a customer or a booking")},
        {u"/"_qs, Words::tr("the last bookings of this window")},
        {u"?"_qs, Words::tr("this help")},
    };
}

} // namespace parterre
