package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A message as Slack takes it, within its limits.
 *
 * @param text what notifications and screen readers say, escaped
 * @param blocks its blocks
 */
public record Rendered(String text, ArrayNode blocks) {}
