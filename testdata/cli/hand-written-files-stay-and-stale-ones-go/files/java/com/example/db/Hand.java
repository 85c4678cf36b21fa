package com.example.db;

class Hand {}
