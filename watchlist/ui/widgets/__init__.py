"""Widgets that know rows and nothing behind them."""
