import org.jspecify.annotations.NullMarked;

/** What is made of the record afterwards: the draft post-mortem. */
@NullMarked
module io.incidentops.review {
    requires transitive io.incidentops.core;
    requires static transitive org.jspecify;

    exports io.incidentops.review;
}
