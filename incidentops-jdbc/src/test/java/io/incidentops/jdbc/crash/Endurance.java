package io.incidentops.jdbc.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The long form: kills and a fighting cluster for as long as one likes, in rounds on fresh databases. Each round has a seed
 * of its own, which is printed; a round is repeated alone with {@code -Dincidentops.seed}. Ends with status 1 where
 * anything was lost.
 */
final class Endurance {
    private static final int KILLS_A_ROUND = 40;
    private static final Duration FIGHT = Duration.ofMinutes(3);

    private final int kills = Integer.getInteger("incidentops.kills", 1_000);
    private final Duration nodes =
            Duration.ofSeconds(Math.round(3_600 * Double.parseDouble(System.getProperty("incidentops.hours", "1"))));
    private final long seed = seed();
    private final List<String> problems = new ArrayList<>();
    private final Path folder;
    private long acknowledged;

    /** As told, or another one each time. */
    private static long seed() {
        long told = Long.getLong("incidentops.seed", 0);
        return told == 0 ? System.nanoTime() : told;
    }

    private Endurance(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Endurance endurance = new Endurance(Files.createTempDirectory("endurance"));
        System.out.println("seed " + endurance.seed + ", ledgers and logs in " + endurance.folder);
        try (Databases postgres = new PostgresDatabases();
                Databases h2 = new H2Databases(endurance.folder)) {
            endurance.kill(List.of(h2, postgres));
            endurance.fight(postgres);
        }
        System.out.println(
                endurance.acknowledged + " commands acknowledged, " + endurance.problems.size() + " problems");
        System.exit(endurance.problems.isEmpty() ? 0 : 1);
    }

    private void kill(List<Databases> databases) {
        Kills all = new Kills();
        for (int round = 0; all.all() < kills; round++) {
            long own = seed + round;
            Random random = new Random(own);
            Databases chosen = databases.get(round % databases.size());
            CrashCampaign campaign = new CrashCampaign(chosen, folder, own);
            CrashCampaign.Result running = campaign.running(Math.min(KILLS_A_ROUND, kills - all.all()));
            all.add(running.kills());
            tell("seed " + own, running.acknowledged(), running.problems());
            int places = new SchemaPlaces(chosen).count();
            CrashCampaign.Result creating = campaign.creating(1 + random.nextInt(places));
            all.add(creating.kills());
            tell("seed " + own + ", schema", creating.acknowledged(), creating.problems());
            System.out.println(all.all() + " of " + kills + " kills " + all.points());
        }
        System.out.println(all);
    }

    private void fight(Databases databases) {
        long killed = 0;
        long pauses = 0;
        long hands = 0;
        long end = System.nanoTime() + nodes.toNanos();
        for (int round = 0; System.nanoTime() < end; round++) {
            long own = seed + round;
            long left = Math.min(FIGHT.toNanos(), end - System.nanoTime());
            Cluster.Result result =
                    new Cluster(databases.fresh(), folder, own, NodeSettings.Fault.NONE).fight(Duration.ofNanos(left));
            killed += result.kills();
            pauses += result.pauses();
            hands += result.hands();
            tell("seed " + own + ", nodes", result.acknowledged(), result.problems());
            System.out.println(killed + " kills, " + pauses + " pauses, one clock "
                    + result.ahead().toSeconds()
                    + " s ahead, command given " + hands + " times, "
                    + Duration.ofNanos(Math.max(0, end - System.nanoTime())).toMinutes() + " minutes left");
        }
    }

    private void tell(String round, long commands, List<String> found) {
        acknowledged += commands;
        problems.addAll(found);
        found.forEach(problem -> System.out.println(round + ": " + problem));
        System.out.println(round + ": " + commands + " commands acknowledged, " + found.size() + " problems");
    }
}
