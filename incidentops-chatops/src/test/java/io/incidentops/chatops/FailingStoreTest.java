package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.store.StorageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailingStoreTest {
    private final MemoryStore kept = new MemoryStore();
    private StorageException failure;
    private final Desk desk = new Desk(IncidentOps.builder().store(sometimesFailing()));

    @AfterEach
    void close() {
        desk.close();
    }

    private IncidentStore sometimesFailing() {
        return (IncidentStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IncidentStore.class}, (proxy, method, arguments) -> {
                    if (failure != null && method.getName().equals("commit")) {
                        throw failure;
                    }
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void a_failing_store_is_answered_with_what_was_not_recorded() {
        desk.declared("Checkout");
        failure = new StorageException("the disk is full", false, null);

        assertThat(desk.ana("note hello"))
                .contains("Not recorded: /note failed", "the disk is full", "nothing was recorded");
        assertThat(desk.ana("declare Other")).contains("Not recorded: /declare failed");
        assertThat(desk.ana("summary")).contains("Checkout");

        failure = new StorageException("the connection broke", true, null);
        assertThat(desk.ana("note hello")).contains("Perhaps recorded: /note", "look before you repeat it");
    }
}
