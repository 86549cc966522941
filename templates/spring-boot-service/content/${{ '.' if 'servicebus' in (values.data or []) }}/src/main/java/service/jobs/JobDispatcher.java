package service.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings each job to its handler. */
@Component
class JobDispatcher {

  private final Map<String, JobHandler> handlers;
  private final MeterRegistry meters;
  private final JsonMapper mapper;

  /** What to do with a message afterwards. */
  enum Outcome {
    DONE,
    AGAIN,
    HOPELESS
  }

  JobDispatcher(List<JobHandler> handlers, MeterRegistry meters, JsonMapper mapper) {
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::type, Function.identity()));
    this.meters = meters;
    this.mapper = mapper;
  }

  Outcome dispatch(String message) {
    var outcome = handle(message);
    meters.counter("service.jobs", "outcome", outcome.name().toLowerCase()).increment();
    return outcome;
  }

  private Outcome handle(String message) {
    Job job;
    try {
      job = mapper.readValue(message, Job.class);
    } catch (JacksonException | IllegalArgumentException noJob) {
      return Outcome.HOPELESS;
    }
    var handler = handlers.get(job.type());
    if (handler == null) {
      return Outcome.HOPELESS;
    }
    try {
      handler.handle(job);
      return Outcome.DONE;
    } catch (RuntimeException failure) {
      return Outcome.AGAIN;
    }
  }
}
