/** With {@code --replicas 2}: what an Ingress does on Kubernetes, in front of the two gateways. */
package live.frontrow.local.balancer;
