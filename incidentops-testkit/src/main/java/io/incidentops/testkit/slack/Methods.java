package io.incidentops.testkit.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All methods of the Web API that the stand-in offers, by name. */
final class Methods {
    private Methods() {}

    static Map<String, Method> all() {
        List<Method> methods = new ArrayList<>();
        methods.addAll(AuthMethods.all());
        methods.addAll(ChatMethods.all());
        methods.addAll(ConversationMethods.all());
        methods.addAll(MemberMethods.all());
        methods.addAll(HistoryMethods.all());
        methods.addAll(PinMethods.all());
        methods.addAll(ReactionMethods.all());
        methods.addAll(BookmarkMethods.all());
        methods.addAll(UserMethods.all());
        methods.addAll(ViewMethods.all());
        methods.addAll(FileMethods.all());
        Map<String, Method> byName = new LinkedHashMap<>();
        methods.forEach(method -> byName.put(method.name(), method));
        return byName;
    }
}
