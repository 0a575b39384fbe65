package live.frontrow.stripe.catalog;

import java.util.Map;
import java.util.Set;

/** The least that can be charged in a currency, in its smallest unit (docs.stripe.com/currencies, "Minimum charge amounts"). */
final class Minimum {

    /** Sold without decimals: their amounts are whole units. */
    private static final Set<String> WHOLE = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof",
            "xpf");

    private static final Map<String, Integer> MINIMA = Map.ofEntries(
            Map.entry("usd", 50),
            Map.entry("aed", 200),
            Map.entry("aud", 50),
            Map.entry("brl", 50),
            Map.entry("cad", 50),
            Map.entry("chf", 50),
            Map.entry("czk", 1_500),
            Map.entry("dkk", 250),
            Map.entry("eur", 50),
            Map.entry("gbp", 30),
            Map.entry("hkd", 400),
            Map.entry("huf", 17_500),
            Map.entry("inr", 50),
            Map.entry("jpy", 50),
            Map.entry("mxn", 1_000),
            Map.entry("myr", 200),
            Map.entry("nok", 300),
            Map.entry("nzd", 50),
            Map.entry("pln", 200),
            Map.entry("ron", 200),
            Map.entry("sek", 300),
            Map.entry("sgd", 50),
            Map.entry("thb", 1_000));

    private Minimum() {}

    static boolean knows(String currency) {
        return MINIMA.containsKey(currency) || WHOLE.contains(currency);
    }

    static long of(String currency) {
        return MINIMA.getOrDefault(currency, 50);
    }
}
