# Varnish with everything in memory and no check of whoever asks: less work than the others have.
vcl 4.1;

backend origin {
  .host = "127.0.0.1";
  .port = "{origin}";
}

sub vcl_recv {
  unset req.http.Cookie;
  return (hash);
}

sub vcl_backend_response {
  unset beresp.http.Set-Cookie;
  set beresp.ttl = 1h;
}
