"""`quiz-app serve`: bring the database up to date and answer the class."""

from __future__ import annotations

import logging
from dataclasses import asdict
from pathlib import Path

import click
from waitress.server import BaseWSGIServer, create_server

from quiz_app import addresses
from quiz_app.app import create_app
from quiz_app.cli.instance import instance_option, load, migrated, now, writing
from quiz_app.services import teachers
from quiz_app.settings import Settings


@click.command()
@instance_option
@click.option("--host", help="Address to listen on; 127.0.0.1: this machine only.")
@click.option("--port", type=int, help="Port to listen on.")
def serve(folder: Path | None, host: str | None, port: int | None) -> None:
    """Start the server."""
    settings = load(folder, host=host, port=port)
    migrated(settings).dispose()
    server = bind(settings)
    with writing(settings) as session:
        token = teachers.first_run_token(session, now())
    describe(settings)
    if token:
        click.echo(f"First teacher, open this once: {addresses.one_time(settings, token)}")
    run(server)


def bind(settings: Settings) -> BaseWSGIServer:
    """Return the server of the application, its port taken; the database is migrated before."""
    app = create_app(asdict(settings))
    try:
        return create_server(
            app,
            host=settings.host,
            port=settings.port,
            threads=settings.threads,
            max_request_body_size=settings.max_upload_kb * 1000,
            clear_untrusted_proxy_headers=not settings.trusted_proxies,  # else app.py reads them
            ident="byline",
        )
    except OSError as error:
        raise click.ClickException(
            f"Cannot listen on {settings.host}:{settings.port} ({error.strerror}). "
            f"Is it running already? Else choose another port: --port {settings.port + 1}"
        ) from error


def describe(settings: Settings) -> None:
    """Print where the data are and under which addresses the server answers."""
    click.echo(f"Data:              {settings.instance}")
    here, *elsewhere = addresses.to_print(settings)
    click.echo(f"On this machine:   {here}")
    for address in elsewhere:
        click.echo(f"In your network:   {address}")


def run(server: BaseWSGIServer) -> None:
    """Answer requests until the process is stopped."""
    # A class that clicks at once waits a moment in the queue; that is no warning for a teacher.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    click.echo("Stop with Ctrl+C.")
    server.run()
