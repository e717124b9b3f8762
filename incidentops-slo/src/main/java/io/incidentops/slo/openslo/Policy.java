package io.incidentops.slo.openslo;

/** A policy with its condition as we read it. */
record Policy(OpenSloPolicy policy, Alert alert) {}
