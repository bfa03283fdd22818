package gatehouse.batch;

import gatehouse.verdict.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** What wrong first advice costs, as written in {@code verdict/costs.txt}. */
final class Costs {
    private final Properties prices = new Properties();

    private Costs() {}

    static Costs load() {
        Costs costs = new Costs();
        try (InputStream in = Costs.class.getResourceAsStream("/verdict/costs.txt")) {
            if (in == null) {
                throw new IllegalStateException("verdict/costs.txt is missing");
            }
            costs.prices.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return costs;
    }

    /** The mean price of the first advice on these texts. */
    double mean(List<Judged> texts) {
        return texts.stream().mapToDouble(this::of).average().orElse(Double.NaN);
    }

    double of(Judged text) {
        boolean fits = text.actions().contains(text.verdict().action());
        if (text.isAnsweredDanger()) {
            return price("danger-answered");
        }
        if (text.isHighRisk()) {
            return text.verdict().action().answers()
                    ? price("danger-answered-briefly")
                    : fits ? 0 : price("danger-misjudged");
        }
        if (fits) {
            return 0;
        }
        if (text.isHidden()) {
            return price("wanted-hidden");
        }
        if (text.isWanted() && text.verdict().action() == Action.VET_FIRST) {
            return price("wanted-checked");
        }
        return price(accuses(text) ? "stranger-accused" : "unfit");
    }

    private static boolean accuses(Judged text) {
        return text.verdict().action() == Action.REPORT || text.verdict().action() == Action.BLOCK;
    }

    private double price(String name) {
        String price = prices.getProperty(name);
        if (price == null) {
            throw new IllegalStateException("verdict/costs.txt has no price for " + name);
        }
        return Double.parseDouble(price);
    }
}
