# Container images. Part of ../frontrow, which sets `root`, `home`, `services`, `stamps` and builds.

# Builds what changed in the form that images hold, which is another one than `up` runs.
build_for_images() {
  local module
  local -a stale=()
  take_stamps
  for module in local "${services[@]}" images; do
    [[ $(cat "$root/$module/target/images.stamp" 2>/dev/null) == "$(image_stamp "$module")" ]] || stale+=("$module")
  done
  ((${#stale[@]})) || return 0
  echo "Building ${stale[*]} for images"
  maven -Pimages -pl "$(IFS=,; echo "${stale[*]}")" -am package -DskipTests
  for module in "${stale[@]}"; do
    image_stamp "$module" >"$root/$module/target/images.stamp"
  done
}

image_stamp() {
  case $1 in
    images) stamp_of images ;;
    *) echo "${stamps[$1]}" ;;
  esac
}

# The value of a property of the root pom.
pom_property() {
  sed -n "s|.*<$1>\(.*\)</$1>.*|\1|p" "$root/pom.xml" | head -1
}

images() {
  need "${to_run[@]}" "${to_build[@]}"
  build_for_images
  "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Djava.util.logging.config.file=/dev/null \
    -Dfrontrow.repository="$root" -Dfrontrow.version="$(pom_property version)" \
    -Dfrontrow.revision="$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)" \
    -Dfrontrow.time="$(pom_property project.build.outputTimestamp)" \
    -cp "$root/images/target/classes:$(artifact_of local):$root/local/target/lib/*:$root/images/target/lib/*" \
    live.frontrow.images.Main "$@"
}
