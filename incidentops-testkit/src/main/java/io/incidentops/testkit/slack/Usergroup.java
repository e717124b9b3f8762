package io.incidentops.testkit.slack;

import java.util.List;

/** A group of users, such as {@code @payments}. */
record Usergroup(String id, String handle, String name, List<String> users) {}
