package io.incidentops.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 under one of several secrets, so that a secret can be changed while requests come in. Works on raw bytes, so
 * the default charset does not matter. Never prints its secrets. Thread-safe; it keeps a few prepared digests and no
 * thread-locals.
 */
public final class Hmac {
    /** How many characters a signature has: two lower-case hexadecimal digits for each byte. */
    public static final int HEX_LENGTH = 64;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int SLOTS = 16;

    private final Mac[] secrets;
    private final AtomicReferenceArray<Mac @Nullable []> idle = new AtomicReferenceArray<>(SLOTS);

    private Hmac(Mac[] secrets) {
        this.secrets = secrets;
    }

    /**
     * An HMAC under secrets, each used as its UTF-8 bytes.
     *
     * @param secrets the secrets; any of them may have signed
     * @return the HMAC
     * @throws IllegalArgumentException where there is none, or one is blank
     */
    public static Hmac sha256(Collection<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a signing secret is missing or blank: give at least one");
        }
        return new Hmac(secrets.stream().distinct().map(Hmac::keyed).toArray(Mac[]::new));
    }

    private static Mac keyed(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }

    /**
     * Whether a signature is that of a prefix followed by a body. Takes the same time wherever a signature of the right
     * length differs, and tries every secret.
     *
     * @param signature a text that holds the signature
     * @param from where the 64 lower-case hexadecimal digits begin in it; they must end the text
     * @param prefix what was signed before the body
     * @param prefixLength how much of the prefix counts
     * @param body the raw body
     * @return whether one of the secrets signed it
     */
    public boolean signed(CharSequence signature, int from, byte[] prefix, int prefixLength, byte[] body) {
        if (signature.length() - from != HEX_LENGTH) {
            return false;
        }
        int slot = (int) Thread.currentThread().getId() & (SLOTS - 1);
        Mac @Nullable [] free = idle.getAndSet(slot, null);
        Mac[] macs = free == null ? copies() : free;
        boolean signed = false;
        byte[] digest = new byte[BYTES];
        for (Mac mac : macs) {
            mac.update(prefix, 0, prefixLength);
            mac.update(body);
            digest(mac, digest);
            signed |= same(signature, from, digest);
        }
        idle.set(slot, macs);
        return signed;
    }

    /**
     * Whether a signature is that of a body.
     *
     * @param signature 64 lower-case hexadecimal digits
     * @param body the raw body
     * @return whether one of the secrets signed it
     */
    public boolean signed(CharSequence signature, byte[] body) {
        return signed(signature, 0, body, 0, body);
    }

    private Mac[] copies() {
        Mac[] copies = new Mac[secrets.length];
        for (int i = 0; i < copies.length; i++) {
            try {
                copies[i] = (Mac) secrets[i].clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("this JDK's " + ALGORITHM + " cannot be copied", e);
            }
        }
        return copies;
    }

    private static void digest(Mac mac, byte[] into) {
        try {
            mac.doFinal(into, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a digest of " + ALGORITHM + " has not " + BYTES + " bytes", e);
        }
    }

    private static boolean same(CharSequence signature, int from, byte[] digest) {
        int differs = 0;
        for (int i = 0; i < BYTES; i++) {
            int value = digest[i];
            differs |= signature.charAt(from + 2 * i) ^ hex((value >> 4) & 15);
            differs |= signature.charAt(from + 2 * i + 1) ^ hex(value & 15);
        }
        return differs == 0;
    }

    /** A digit without a branch or a look-up, whose time could depend on it: letters stand 39 above where 10 would. */
    private static int hex(int nibble) {
        return '0' + nibble + (((9 - nibble) >> 31) & 39);
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "Hmac[" + secrets.length + (secrets.length == 1 ? " secret]" : " secrets]");
    }
}
