package io.incidentops.testkit.slack;

/** The whole workspace as text. Under the workspace's lock. */
final class Description {
    private final StringBuilder text = new StringBuilder();

    private Description() {}

    static String of(Workspace workspace) {
        Description description = new Description();
        workspace.rooms.values().forEach(description::room);
        workspace
                .users
                .keySet()
                .forEach(user -> workspace
                        .windows
                        .top(user)
                        .ifPresent(window -> description
                                .line("", user + " sees the modal:")
                                .line("  ", new SlackView(window, workspace.settings).text())));
        return description.text.toString();
    }

    private void room(Room room) {
        line("", "#" + room.name + (room.archived ? " (archived)" : "") + ", members " + room.members);
        if (!room.topic.isEmpty()) {
            line("  ", "topic: " + room.topic);
        }
        for (Post post : room.posts) {
            String reader = post.reader == null ? "" : " to " + post.reader + " alone";
            String pin = post.pinnedBy == null ? "" : ", pinned";
            String writer = post.user().isEmpty() ? "the app" : post.user();
            line("  ", writer + reader + pin + ":");
            line("    ", new SlackMessage(post).text());
        }
    }

    private Description line(String indent, String lines) {
        lines.lines().forEach(line -> text.append(indent).append(line).append('\n'));
        return this;
    }
}
