/*
 * A client of Corosync's closed process groups that does what group-client.ts does, for the comparison.
 * Usage: corosync-client watch | receive | send LENGTH DURATION_MS | round-trip COUNT
 */
#include <corosync/cpg.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static cpg_handle_t handle;
static const char *mode;
static unsigned own_node;
static long delivered, wanted, answers;
static double started_us, *round_trips_us;

static double now_us(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

/* Sends, and lets deliveries in while Corosync holds senders back. */
static void multicast(const void *bytes, size_t length) {
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = length};
  while (cpg_mcast_joined(handle, CPG_TYPE_AGREED, &part, 1) == CS_ERR_TRY_AGAIN) cpg_dispatch(handle, CS_DISPATCH_ALL);
}

static void ping(void) {
  started_us = now_us(CLOCK_MONOTONIC);
  multicast("p", 1);
}

static void on_message(cpg_handle_t h, const struct cpg_name *g, uint32_t node, uint32_t pid, void *bytes, size_t length) {
  (void)h, (void)g, (void)pid, (void)bytes;
  if (strcmp(mode, "receive") == 0 && length == 1 && node != own_node) multicast("pp", 2);
  if (strcmp(mode, "send") == 0 && node == own_node) delivered++;
  if (strcmp(mode, "round-trip") == 0 && length == 2 && node != own_node && answers < wanted) {
    round_trips_us[answers++] = now_us(CLOCK_MONOTONIC) - started_us;
    if (answers < wanted) ping();
  }
}

static void on_members(cpg_handle_t h, const struct cpg_name *g, const struct cpg_address *m, size_t count,
                       const struct cpg_address *l, size_t lc, const struct cpg_address *j, size_t jc) {
  (void)h, (void)g, (void)l, (void)lc, (void)j, (void)jc;
  if (strcmp(mode, "watch") != 0) return;
  printf("{\"members\":[");
  for (size_t i = 0; i < count; i++) printf("%s%u", i ? "," : "", m[i].nodeid);
  printf("],\"atMs\":%.3f}\n", now_us(CLOCK_REALTIME) / 1e3);
  fflush(stdout);
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static void send_messages(size_t length, double duration_us) {
  char *payload = calloc(1, length);
  long sent = 0;
  double start = now_us(CLOCK_MONOTONIC);
  while (now_us(CLOCK_MONOTONIC) - start < duration_us) {
    multicast(payload, length);
    sent++;
    cpg_dispatch(handle, CS_DISPATCH_ALL);
  }
  while (delivered < sent) cpg_dispatch(handle, CS_DISPATCH_ONE);
  printf("{\"perSecond\":%.1f}\n", delivered / ((now_us(CLOCK_MONOTONIC) - start) / 1e6));
}

static void measure_round_trips(void) {
  round_trips_us = calloc(wanted, sizeof *round_trips_us);
  ping();
  while (answers < wanted) cpg_dispatch(handle, CS_DISPATCH_ONE);
  double *settled = round_trips_us + wanted / 10;
  long count = wanted - wanted / 10;
  qsort(settled, count, sizeof *settled, by_value);
  printf("{\"p50\":%.1f,\"p99\":%.1f}\n", settled[count / 2], settled[count * 99 / 100]);
}

int main(int argc, char **argv) {
  struct cpg_name group;
  cpg_callbacks_t callbacks = {.cpg_deliver_fn = on_message, .cpg_confchg_fn = on_members};
  if (argc < 2) return 2;
  mode = argv[1];
  wanted = argc > 2 ? atol(argv[2]) : 0;
  strcpy(group.value, strcmp(mode, "watch") == 0 ? "watch" : "bench");
  group.length = strlen(group.value);
  if (cpg_initialize(&handle, &callbacks) != CS_OK || cpg_local_get(handle, &own_node) != CS_OK) return 1;
  if (cpg_join(handle, &group) != CS_OK) return 1;
  if (strcmp(mode, "send") == 0) send_messages(wanted, atof(argv[3]) * 1e3);
  else if (strcmp(mode, "round-trip") == 0) measure_round_trips();
  else {
    printf("{\"up\":\"%s\"}\n", mode);
    fflush(stdout);
    cpg_dispatch(handle, CS_DISPATCH_BLOCKING);
  }
  cpg_finalize(handle);
  return 0;
}
