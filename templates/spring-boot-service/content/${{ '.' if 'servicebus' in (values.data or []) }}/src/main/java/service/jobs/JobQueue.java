package service.jobs;

import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts jobs into the service's queue. */
@Component
public class JobQueue {

  private final ObjectProvider<ServiceBusSenderClient> sender;
  private final JsonMapper mapper;

  JobQueue(ObjectProvider<ServiceBusSenderClient> sender, JsonMapper mapper) {
    this.sender = sender;
    this.mapper = mapper;
  }

  /**
   * @param notBefore when to do it; null means now
   */
  public void add(Job job, OffsetDateTime notBefore) {
    var message =
        new ServiceBusMessage(mapper.writeValueAsString(job)).setMessageId(job.jobId().toString());
    if (notBefore != null) {
      message.setScheduledEnqueueTime(notBefore);
    }
    sender.getObject().sendMessage(message);
  }
}
