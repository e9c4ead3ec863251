// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketsigner.h"

#include <array>
#include <sodium.h>

namespace parterre {

static_assert(TicketSigner::seedSize == crypto_sign_SEEDBYTES);
static_assert(TicketVerifier::publicKeySize == crypto_sign_PUBLICKEYBYTES);
static_assert(TicketCode::signatureSize == crypto_sign_BYTES);

namespace {

void readyLibrary()
{
    static const int answer = sodium_init(); // safe to call twice, from any thread
    if (answer < 0)
        qFatal("libsodium finds no source of random numbers.");
}

unsigned char *writable(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *readable(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

struct TicketSigner::SecretKey
{
    SecretKey() = default;
    ~SecretKey() { sodium_memzero(bytes.data(), bytes.size()); }
    SecretKey(const SecretKey &) = delete;
    SecretKey &operator=(const SecretKey &) = delete;

    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> bytes{};
    QByteArray publicKey = QByteArray(crypto_sign_PUBLICKEYBYTES, 0);
};

TicketSigner::TicketSigner(const QByteArray &seed)
{
    Q_ASSERT(seed.size() == seedSize);
    readyLibrary();
    auto key = std::make_shared<SecretKey>();
    crypto_sign_seed_keypair(writable(key->publicKey), key->bytes.data(), readable(seed));
    m_key = std::move(key);
}

QByteArray TicketSigner::publicKey() const
{
    return m_key->publicKey;
}

TicketCode TicketSigner::sign(TicketCode code, int key) const
{
    code.key = key;
    const QByteArray message = signedBytes(code);
    code.signature = QByteArray(TicketCode::signatureSize, 0);
    crypto_sign_detached(writable(code.signature), nullptr, readable(message),
                         static_cast<size_t>(message.size()), m_key->bytes.data());
    return code;
}

bool TicketVerifier::addKey(int key, const QByteArray &publicKey)
{
    if (key < 1 || key > 255 || publicKey.size() != publicKeySize)
        return false;
    m_keys.insert(key, publicKey);
    return true;
}

bool TicketVerifier::isGenuine(const TicketCode &code) const
{
    const auto key = m_keys.constFind(code.key);
    if (key == m_keys.cend() || code.signature.size() != TicketCode::signatureSize)
        return false;
    readyLibrary();
    const QByteArray message = signedBytes(code);
    return crypto_sign_verify_detached(readable(code.signature), readable(message),
                                       static_cast<size_t>(message.size()), readable(*key))
        == 0;
}

QByteArray newTicketSeed()
{
    readyLibrary();
    QByteArray seed(TicketSigner::seedSize, 0);
    randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
    return seed;
}

} // namespace parterre
