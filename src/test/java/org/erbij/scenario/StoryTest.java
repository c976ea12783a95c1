package org.erbij.scenario;

import java.io.IOException;
import java.nio.file.Path;
import org.erbij.app.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An evening on Monday 13 February 2017, told from Monday 30 January at ten. */
abstract class StoryTest {
    static final String SECRET = "Kettingstraat";

    @TempDir
    private Path home;

    Story story;

    @BeforeEach
    void begin() throws IOException {
        story = new Story(home, event(), "2017-01-30 10:00", digest(), settings());
    }

    @AfterEach
    void end() {
        story.close();
    }

    Path home() {
        return home;
    }

    String event() {
        return Story.EVENING;
    }

    String digest() {
        return "none";
    }

    /** Further lines of {@code erbij.yaml}. */
    String settings() {
        return "";
    }

    /** Another evening, a week later, and everybody on the list invited to it. */
    final void invitesToAnother() {
        String other = event().replace("event: evening", "event: sequel")
                .replace("Een avond over techniek", "Een tweede avond")
                .replace("An evening on tech", "A second evening")
                .replace("2017-02-13", "2017-02-20")
                .replace("2017-02-11", "2017-02-18");
        story.told("event", "apply", story.file("events/sequel.yaml", other).toString(), "--yes");
        story.told("invite", "sequel", "--yes");
    }
}
