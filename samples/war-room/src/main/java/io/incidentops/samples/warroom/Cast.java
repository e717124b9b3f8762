package io.incidentops.samples.warroom;

import io.incidentops.port.Person;
import java.time.ZoneId;
import java.util.List;

/** Who is there when nobody wrote a transcript. */
final class Cast {
    static final List<Person> PEOPLE = List.of(
            person("ana", "Ana Abel", "Payments", "Europe/Lisbon"),
            person("ben", "Ben Brook", "Platform", "Europe/Berlin"),
            person("chen", "Chen Cui", "Database", "Asia/Singapore"),
            person("dana", "Dana Diaz", "Support", "America/Bogota"));

    private Cast() {}

    private static Person person(String id, String name, String team, String zone) {
        return Person.of(id, name).chatId(ConsoleChat.NAME, id).team(team).zone(ZoneId.of(zone));
    }
}
