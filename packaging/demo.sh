# A demonstration site and its server, for packaging/start and packaging/tour. To be sourced after lib.sh.
# shellcheck shell=bash

bin=build/bin
demo_customers=2000

# make_demo FOLDER: FOLDER/site with made-up people, all with the password in FOLDER/password.
make_demo() {
    local folder=$1
    (umask 077 && mkdir -p "$folder" && head -c 15 /dev/urandom | base64 >"$folder/password")
    rm -rf "$folder/site.new"
    quietly "Making the site" "$bin/callboard-admin" init "$folder/site.new" --login root --password-file "$folder/password"
    quietly "Making $demo_customers customers" "$bin/callboard-admin" demo "$folder/site.new" --customers "$demo_customers" --seed 1 --password-file "$folder/password"
    mv "$folder/site.new" "$folder/site"
}

# start_server FOLDER: sets server_pid and server_port, which is the same every time for one folder.
start_server() {
    local folder=$1 port_file=$1/port.ready port=0 tries
    [[ -s $folder/port ]] && port=$(<"$folder/port")
    rm -f "$port_file"
    "$bin/callboard-server" --data "$folder/site" --listen "127.0.0.1:$port" --port-file "$port_file" --log-file "$folder/server.log" </dev/null &
    server_pid=$!
    for ((tries = 0; tries < 300; ++tries)); do
        if [[ -s $port_file ]]; then
            server_port=$(<"$port_file")
            echo "$server_port" >"$folder/port"
            return
        fi
        kill -0 "$server_pid" 2>/dev/null || break
        sleep 0.1
    done
    stop "The back end did not start. Its log is $folder/server.log."
}

stop_server() {
    [[ -n ${server_pid:-} ]] || return 0
    kill "$server_pid" 2>/dev/null || true
    wait "$server_pid" 2>/dev/null || true
    server_pid=
}
