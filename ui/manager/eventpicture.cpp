// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/eventpicture.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>

namespace parterre {

namespace {

constexpr qint64 mostBytes = 10LL * 1024 * 1024;
constexpr qint64 mostPixels = 32'000'000;
constexpr int longestSide = 1600;
constexpr int jpegQuality = 88;

Error notUsable(const QString &sentence, const QString &detail = {})
{
    return {ErrorKind::BadInput, sentence, detail, {}};
}

QSize keptSize(const QSize &size, bool isDrawing)
{
    const QSize most(longestSide, longestSide);
    if (!isDrawing && size.boundedTo(most) == size)
        return size;
    return size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1});
}

EventPicture packed(const QImage &image)
{
    EventPicture picture;
    QBuffer buffer(&picture.content);
    buffer.open(QIODevice::WriteOnly);
    const bool png = image.hasAlphaChannel();
    picture.contentType = png ? u"image/png"_qs : u"image/jpeg"_qs;
    image.save(&buffer, png ? "PNG" : "JPEG", png ? -1 : jpegQuality);
    return picture;
}

Result<QImage> imageFrom(const QString &path, const QString &name)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    static const QList<QByteArray> known{"png", "jpeg", "jpg", "webp", "svg"};
    if (!reader.canRead() || !known.contains(reader.format()))
        return notUsable(PictureReading::tr("%1 is not a picture that this computer can read. "
                                            "Choose a PNG, JPEG, WebP or SVG file.")
                             .arg(name),
                         reader.errorString());
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return notUsable(PictureReading::tr("%1 has %2 \u00d7 %3 pixels; 32 million in all are "
                                            "the most. Make it smaller, then choose it again.")
                             .arg(name)
                             .arg(size.width())
                             .arg(size.height()));
    reader.setScaledSize(keptSize(size, reader.format() == "svg"));
    const QImage image = reader.read();
    if (image.isNull())
        return notUsable(PictureReading::tr("%1 is damaged: it cannot be read to its end. Choose "
                                            "another file.")
                             .arg(name),
                         reader.errorString());
    return image;
}

} // namespace

Result<EventPicture> pictureFrom(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return notUsable(
            PictureReading::tr("%1 cannot be opened. Choose another file.").arg(file.fileName()));
    if (file.size() > mostBytes)
        return notUsable(PictureReading::tr("%1 has %2; 10 MB are the most for a picture. Make it "
                                            "smaller, then choose it again.")
                             .arg(file.fileName(), QLocale().formattedDataSize(file.size(), 0)));
    const auto image = imageFrom(path, file.fileName());
    return image ? packed(*image) : Result<EventPicture>(image.error());
}

void PictureReading::read(const QString &path)
{
    Q_ASSERT(!m_reading);
    m_reading = true;
    m_thread = std::jthread([this, path] {
        const auto picture = std::make_shared<Result<EventPicture>>(pictureFrom(path));
        QMetaObject::invokeMethod(
            this,
            [this, picture] {
                m_reading = false;
                Q_EMIT finished(*picture);
            },
            Qt::QueuedConnection);
    });
}

} // namespace parterre
