/** Child processes that outlive a killed launcher: started, found again, watched, ended. */
package live.frontrow.local.process;
