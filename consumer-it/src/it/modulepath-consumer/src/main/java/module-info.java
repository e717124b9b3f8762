module com.example.checkout {
    requires io.incidentops.core;
    requires io.incidentops.slo;
    requires org.snakeyaml.engine;
}
