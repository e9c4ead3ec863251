// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measure.h"

#include <QTextStream>

namespace parterre {

/// Says what was measured, each measure as soon as it is known: a line of JSON, or a line of a
/// table with the machine above it.
class Report final
{
public:
    enum class Form { Table, Json };

    Report(Form form, QTextStream &out);

    void add(const Measure &measure);

private:
    const Form m_form;
    QTextStream &m_out;
};

} // namespace parterre
