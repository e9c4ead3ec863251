// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/planjourney.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    parterre::takeJourney(parterre::PlanFormat::SeatsIo,
                          QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
