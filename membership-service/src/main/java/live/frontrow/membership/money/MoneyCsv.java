package live.frontrow.membership.money;

/** Writes months as RFC 4180 says: numbers in minor units, and nothing that a person has written. */
final class MoneyCsv {

    private static final String HEAD = "month,currency,new,lost,gross,fees,refunds,kept,share\r\n";

    private MoneyCsv() {}

    static String of(Money money) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Money.Month month : money.months()) {
            csv.append(String.join(
                            ",",
                            month.month(),
                            money.currency(),
                            Long.toString(month.began()),
                            Long.toString(month.lost()),
                            Long.toString(month.gross()),
                            Long.toString(month.fees()),
                            Long.toString(month.refunds()),
                            Long.toString(month.kept()),
                            month.share() == null ? "" : Double.toString(month.share())))
                    .append("\r\n");
        }
        return csv.toString();
    }
}
