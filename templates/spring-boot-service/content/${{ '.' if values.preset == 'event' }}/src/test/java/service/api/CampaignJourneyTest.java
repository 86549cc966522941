package service.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import service.Example;
import tools.jackson.databind.json.JsonMapper;

/** A draw that people enter within its time, with its entries, from the first call to the last. */
@SpringBootTest(properties = {"service.cache.enabled=false", "service.messaging.enabled=false", "service.store=memory"})
@AutoConfigureMockMvc
class CampaignJourneyTest {

  private static final String ENTRY =
      """
      {"participant": "kim"}
      """;

  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @Test
  void entriesAreAddedListedAndRemoved() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST)) + "/entries";

    var added = id(post(at, ENTRY));
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].id")
        .isEqualTo(added);

    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(204);
    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(404);
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void drawCampaignHappensOnce() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST));
    var added = id(post(at + "/entries", ENTRY));
    assertThat(added).isNotNull();

    assertThat(act(at)).hasStatusOk();
    assertThat(act(at)).hasStatus(409);
  }

  private MvcTestResult act(String at) {
    return api.post()
        .uri(at + "/draw")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"seed": "2026-11-26T00:00Z"}
            """)
        .exchange();
  }

  private MvcTestResult post(String at, String content) {
    var result =
        api.post().uri(at).contentType(MediaType.APPLICATION_JSON).content(content).exchange();
    assertThat(result).hasStatus(201);
    return result;
  }

  private String id(MvcTestResult result) throws Exception {
    return mapper.readTree(result.getResponse().getContentAsString()).get("id").asString();
  }
}
