package com.example.db;

class Queries {}
