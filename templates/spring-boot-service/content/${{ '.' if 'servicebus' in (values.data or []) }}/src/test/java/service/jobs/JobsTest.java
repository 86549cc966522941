package service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JobsTest {

  private final List<Job> done = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final JobDispatcher jobs =
      new JobDispatcher(
          List.of(handler("mail", false), handler("broken", true)), meters, JsonMapper.shared());

  @Test
  void aJobComesToTheHandlerOfItsType() {
    var job = new Job(UUID.randomUUID(), "mail", "to Kim");

    assertThat(jobs.dispatch(JsonMapper.shared().writeValueAsString(job)))
        .isEqualTo(JobDispatcher.Outcome.DONE);
    assertThat(done).containsExactly(job);
    assertThat(meters.counter("service.jobs", "outcome", "done").count()).isEqualTo(1);
  }

  @Test
  void aFailureIsTriedAgain() {
    var job = new Job(UUID.randomUUID(), "broken", "");

    assertThat(jobs.dispatch(JsonMapper.shared().writeValueAsString(job)))
        .isEqualTo(JobDispatcher.Outcome.AGAIN);
  }

  @Test
  void whatNobodyKnowsIsHopeless() {
    for (var message : List.of("", "no job", "{}", "{\"jobId\":\"" + UUID.randomUUID() + "\",\"type\":\"x\"}")) {
      assertThat(jobs.dispatch(message)).isEqualTo(JobDispatcher.Outcome.HOPELESS);
    }
  }

  @Test
  void aJobWithoutATypeIsRefused() {
    assertThatThrownBy(() -> new Job(UUID.randomUUID(), " ", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private JobHandler handler(String type, boolean fails) {
    return new JobHandler() {
      @Override
      public String type() {
        return type;
      }

      @Override
      public void handle(Job job) {
        if (fails) {
          throw new IllegalStateException("broken");
        }
        done.add(job);
      }
    };
  }
}
