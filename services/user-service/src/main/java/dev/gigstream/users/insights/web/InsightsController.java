package dev.gigstream.users.insights.web;

import dev.gigstream.http.Problem;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import dev.gigstream.users.insights.Figures;
import dev.gigstream.users.insights.Period;
import dev.gigstream.users.insights.SellerDay;
import dev.gigstream.users.insights.SellerDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened with the caller's own gigs, day by day; nobody sees anybody else's. */
@RestController
class InsightsController {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final int DECIMALS = 4;

    private final SellerDays days;
    private final Clock clock;

    InsightsController(SellerDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    record Money(long amountMinor, String currency) {}

    /**
     * @param day null for all days together
     * @param conversion orders per click; null without a click
     */
    record DayFigures(LocalDate day, long views, long clicks, long orders, List<Money> revenue, BigDecimal conversion) {

        static DayFigures of(LocalDate day, Figures figures) {
            List<Money> revenue = figures.revenue().entrySet().stream()
                    .map(sum -> new Money(sum.getValue(), sum.getKey()))
                    .toList();
            BigDecimal conversion = figures.clicks() == 0
                    ? null
                    : BigDecimal.valueOf(figures.orders())
                            .divide(BigDecimal.valueOf(figures.clicks()), DECIMALS, RoundingMode.HALF_UP);
            return new DayFigures(day, figures.views(), figures.clicks(), figures.orders(), revenue, conversion);
        }
    }

    record SellerInsights(LocalDate from, LocalDate to, DayFigures totals, List<DayFigures> days) {}

    @RequiresRole("SELLER")
    @GetMapping("/api/v1/sellers/me/insights")
    SellerInsights mine(
            Caller caller,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        Period period = period(from, to);
        Map<LocalDate, Figures> known =
                days.of(caller.userId(), period).stream().collect(Collectors.toMap(SellerDay::day, SellerDay::figures));
        Figures totals = known.values().stream().reduce(Figures.NONE, Figures::plus);
        return new SellerInsights(
                period.from(),
                period.to(),
                DayFigures.of(null, totals),
                period.days()
                        .map(day -> DayFigures.of(day, known.getOrDefault(day, Figures.NONE)))
                        .toList());
    }

    private Period period(LocalDate from, LocalDate to) {
        LocalDate end = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        if (end.isBefore(FIRST) || end.isAfter(LAST)) {
            throw Problem.invalid("to", "must be a day of this millennium");
        }
        Period period = from == null ? Period.endingWith(end) : new Period(from, end);
        if (period.isBackwards()) {
            throw Problem.invalid("from", "must not be after to");
        }
        if (period.isTooLong()) {
            throw Problem.invalid("from", "must be within " + Period.MOST_DAYS + " days of to");
        }
        return period;
    }
}
