package live.frontrow.e2e.kubernetes;

/** A pod that has nothing to do with Frontrow, in the same namespace. */
record Stranger(Cluster cluster, String pod) implements AutoCloseable {

    static Stranger start(Cluster cluster) {
        Stranger stranger = new Stranger(cluster, "stranger");
        String image = cluster.kubectl()
                .run(
                        "get",
                        "pod",
                        cluster.podsOf(Component.GATEWAY).getFirst(),
                        "--output=jsonpath={.spec.containers[0].image}");
        cluster.kubectl()
                .run("run", stranger.pod, "--image=" + image, "--restart=Never", "--command", "--", "sleep", "600");
        cluster.kubectl().run("wait", "--for=condition=Ready", "pod/" + stranger.pod, "--timeout=60s");
        return stranger;
    }

    @Override
    public void close() {
        cluster.kubectl().run("delete", "pod", pod, "--grace-period=1");
    }
}
