package live.frontrow.membership.money;

import java.util.List;

/** Writes months as RFC 4180 says: numbers in minor units, and nothing that a person has written. */
final class MoneyCsv {

    private static final String HEAD = "month,currency,new,lost,gross,fees,refunds,kept,share\r\n";

    private MoneyCsv() {}

    static String of(Money money) {
        StringBuilder csv = new StringBuilder(HEAD);
        write(csv, money.currency(), money.months());
        money.others().forEach(other -> write(csv, other.currency(), other.months()));
        return csv.toString();
    }

    private static void write(StringBuilder csv, String currency, List<Money.Month> months) {
        for (Money.Month month : months) {
            csv.append(String.join(
                            ",",
                            month.month(),
                            currency,
                            Long.toString(month.began()),
                            Long.toString(month.lost()),
                            Long.toString(month.gross()),
                            Long.toString(month.fees()),
                            Long.toString(month.refunds()),
                            Long.toString(month.kept()),
                            month.share() == null ? "" : Double.toString(month.share())))
                    .append("\r\n");
        }
    }
}
