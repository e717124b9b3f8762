package io.incidentops.chatops.room;

import io.incidentops.model.IncidentId;

/** Names that tell nothing, by which people can still talk of an incident. The same incident always has the same one. */
final class CodeNames {
    private static final String[] FIRST = {
        "amber", "ashen", "azure", "brisk", "bronze", "calm", "cedar", "clear", "cobalt", "copper", "coral", "dusky",
        "early", "fern", "frosty", "gentle", "golden", "hazel", "indigo", "ivory", "jade", "late", "lilac", "lunar",
        "maple", "mellow", "misty", "mossy", "olive", "opal", "pearl", "pine"
    };
    private static final String[] SECOND = {
        "badger", "beaver", "bison", "crane", "curlew", "dipper", "dove", "eider", "finch", "gannet", "grebe", "hare",
        "heron", "ibex", "jackdaw", "kestrel", "lark", "linnet", "lynx", "marten", "merlin", "newt", "otter", "owl",
        "petrel", "plover", "robin", "seal", "stoat", "swift", "tern", "wren"
    };

    private CodeNames() {}

    static String of(IncidentId incident) {
        int hash = incident.value().hashCode() * 0x9E3779B9;
        return FIRST[hash >>> 27] + "-" + SECOND[(hash >>> 22) & 31];
    }
}
