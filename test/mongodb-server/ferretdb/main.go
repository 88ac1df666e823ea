// A server that speaks the MongoDB protocol, for tests only: FerretDB 1.x in this process, documents in SQLite files.
//
// It prints `MONGODB_URL=…` once it listens and stops on SIGTERM or SIGINT. The package is embedded rather than its command
// installed: the command, built from the module cache, stops at start for want of a generated version file.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	port := flag.Int("port", 0, "port on loopback; 0 = a free one")
	data := flag.String("data", "", "directory of the SQLite files")
	flag.Parse()
	if err := serve(*port, *data); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(port int, data string) error {
	dir, err := filepath.Abs(data)
	if err != nil {
		return err
	}
	if err = os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: fmt.Sprintf("127.0.0.1:%d", port)},
		Handler:   "sqlite",
		SQLiteURL: "file:" + dir + "/",
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	go func() { fmt.Printf("MONGODB_URL=%s\n", server.MongoDBURI()) }()
	return server.Run(ctx)
}
